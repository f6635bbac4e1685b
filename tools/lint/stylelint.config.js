/* A handful of rules for the theme's sheets. */
import oneDeclaration from "./one_declaration.js";

export default {
  plugins: [oneDeclaration],
  rules: {
    "portal/one-declaration-a-line": true,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
    "block-no-empty": true,
    "property-no-unknown": true,
    "unit-no-unknown": true,
    "color-no-invalid-hex": true,
    "selector-max-id": 0,
  },
};
