import { meant } from '../../config/nearest.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import type { Command } from '../command.ts';
import { SHELLS, scriptFor } from '../completion.ts';

/** `secretguard completion SHELL`: prints the script that completes commands, flags and their values. */
export const command: Command = {
  arity: { least: 1, most: 1 },
  offers: SHELLS,
  examples: [
    ['secretguard completion bash > ~/.local/share/bash-completion/completions/secretguard', 'bash'],
    ['secretguard completion zsh > "${fpath[1]}/_secretguard"', 'zsh'],
    ['secretguard completion fish > ~/.config/fish/completions/secretguard.fish', 'fish'],
  ],
  run: async ({ operands, print, commands }) => {
    const shell = SHELLS.find((name) => name === operands[0]);
    if (shell === undefined) {
      throw failure('bad-operand', [
        `\`secretguard completion\` takes ${SHELLS.join(', ')}${meant(operands[0] ?? '', SHELLS)}`,
        'secretguard completion --help',
      ]);
    }
    print(scriptFor(shell, await commands()));
    return ExitCode.Clean;
  },
};
