/* A handful of rules: what hides a mistake, not how code is laid out. tsc finds unknown names. */
export default [
  {
    files: ["**/*.js", "**/*.mjs"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "eqeqeq": "error",
      "no-implicit-globals": "error",
      "no-unused-vars": "error",
      "no-var": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      "no-fallthrough": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  {
    files: ["src/portal/theme/**/*.js"],
    languageOptions: { sourceType: "script" },
    rules: {
      /* Text is always text: nothing is ever parsed as markup. */
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write"].map((property) => ({ property, message: "Text is never parsed as markup." })),
      ],
    },
  },
];
