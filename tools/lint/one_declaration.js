/* stylelint's own rules leave layout alone; this one holds that a line has one declaration. */
import stylelint from "stylelint";

const name = "portal/one-declaration-a-line";
const message = "One declaration a line.";

const rule = (wanted) => (root, result) => {
  if (!wanted) return;
  root.walkDecls((declaration) => {
    const before = declaration.prev();
    if (before?.source.end.line !== declaration.source.start.line) return;
    stylelint.utils.report({ ruleName: name, result, message, node: declaration });
  });
};
rule.ruleName = name;
rule.messages = { one: message };

export default stylelint.createPlugin(name, rule);
