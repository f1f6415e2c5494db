#!/usr/bin/env node
// Starts dist/cli.js. If that cannot load, says so: exit 2, never Node's own 1, which would mean "found".
import('../dist/cli.js').catch((error) => {
  process.stderr.write(
    `secretguard could not start: ${error instanceof Error ? error.message : String(error)}\n` +
      `Node.js ${process.versions.node} (20.12 or later is needed). Install the package again with \`npm install --save-dev secretguard\`.\n`,
  );
  process.exitCode = 2;
});
