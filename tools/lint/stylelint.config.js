/* A handful of rules for the theme's sheets. */
import oneDeclaration from "./one_declaration.js";

// The spacing scale: eleven steps, from a hair to the foot of a page. Room of another size says why.
const STEPS = ["0.125", "0.25", "0.375", "0.5", "0.625", "0.75", "1", "1.25", "2", "2.5", "4"].map((step) => step.replace(".", "\\."));
const OFF_THE_SCALE = new RegExp(`(?<![\\d.])(?!(?:0|${STEPS.join("|")})rem)\\d*\\.?\\d+rem`);

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
    "declaration-property-value-disallowed-list": [
      { "/^(margin|padding|gap|row-gap|column-gap)/": [OFF_THE_SCALE] },
      { message: "Room between things is a step of the spacing scale in tools/lint/stylelint.config.js." },
    ],
    "media-feature-name-disallowed-list": ["width", "min-width", "max-width"],
  },
};
