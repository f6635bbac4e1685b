// Scripts as a list of texts in JSON on standard input → the same, light, on standard output. Names that others see stay.
import { minify } from "terser";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const scripts = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const made = await Promise.all(scripts.map((script) => minify(script, { ecma: 2020, compress: { passes: 2 }, format: { ascii_only: false } })));
process.stdout.write(JSON.stringify(made.map(({ code }) => `${code}\n`)));
