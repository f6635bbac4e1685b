/* A handful of rules for the theme's sheets. */
import oneDeclaration from "./one_declaration.js";

export default {
  // A rule that is set aside says why, after two dashes.
  reportDescriptionlessDisables: true,
  plugins: [oneDeclaration],
  rules: {
    "portal/one-declaration-a-line": true,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
    "block-no-empty": true,
    "property-no-unknown": true,
    "unit-no-unknown": true,
    "color-no-invalid-hex": true,
    "selector-max-id": 0,
    "declaration-no-important": true,
    "media-feature-name-disallowed-list": ["width", "min-width", "max-width"],
  },
};
