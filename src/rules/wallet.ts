import { defineProvider } from '../detect/rule.ts';
import { hex, lower, type Random, sample } from '../detect/sample.ts';

/** Words as a recovery phrase has them: https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki */
const words = (count: number) => (random: Random) =>
  Array.from({ length: count }, (_, at) => lower(3 + ((at * 5) % 6))(random)).join(' ');

/** Phrases of documents say one word again and again; of 24 that are drawn, three pairs hardly ever meet. */
function isDrawn(phrase: string): boolean {
  const all = phrase.toLowerCase().split(/\s+/);
  return new Set(all).size > all.length - 3;
}

export default defineProvider({
  name: 'Wallet of a blockchain',
  docs: 'https://hardhat.org/hardhat-runner/docs/config#json-rpc-based-networks',
  revoke: 'https://support.metamask.io/stay-safe/',
  rotation: [
    'Make a new wallet, on a device that you trust.',
    'Move everything that the old one holds to it, most valuable first: nobody can revoke a key of a chain.',
    'Replace it as the owner of contracts, as a validator, as a signer; then never use the old one again.',
  ],
  rules: [
    {
      id: 'wallet-recovery-phrase',
      general: true,
      title: 'Recovery phrase of a wallet',
      severity: 'critical',
      keywords: [
        'mnemonic',
        'seed_phrase',
        'seedphrase',
        'seed-phrase',
        'recovery_phrase',
        'recoveryphrase',
        'recovery-phrase',
        'seed phrase:',
        'recovery phrase:',
        'fromphrase(',
        'hdwalletprovider(',
      ],
      ignoreCase: true,
      pattern:
        /(?:mnemonic|(?:seed|recovery|from)[ _-]?phrase|hdwalletprovider)\w{0,24}["'`]?(?:: ?string)?\s{0,4}(?:[:=]|\|\||\?\?|,|\()\s{0,40}(?:[>|]-?\s{1,40})?["'`]?(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}){0,4})(?=["'`;,)\s]|$)/i,
      plausible: isDrawn,
      examples: {
        finds: [
          sample`MNEMONIC="${words(12)}"`,
          sample`accounts: { mnemonic: '${words(24)}' },`,
          sample`const seedPhrase = process.env.SEED_PHRASE || "${words(15)}";`,
          sample`const mnemonic: string =\n      '${words(24)}'`,
          sample`mnemonic: >-\n  ${words(24)}`,
          sample`ethers.Wallet.fromPhrase('${words(12)}')`,
          sample`new HDWalletProvider('${words(12)}', url)`,
          sample`MNEMONIC="replace empty example ${words(9)}"`,
        ],
        passes: [
          sample`mnemonic: 'test test test test test test test test test test test junk'`,
          sample`mnemonic = "${words(5)}"`,
          sample`mnemonic: 'your ${words(10)} here'`,
          sample`MNEMONIC=word word word word word word word word word word word word`,
        ],
      },
    },
    {
      id: 'wallet-account-key',
      title: 'Private key of an account that a deployment signs with',
      severity: 'critical',
      keywords: [
        "accounts: ['",
        'accounts: ["',
        'accounts: [`',
        "accounts:['",
        'accounts:["',
        'accounts": ["',
        'accounts":["',
        "accounts': ['",
        "accounts = ['",
        'accounts = ["',
      ],
      pattern: /accounts["']?\s?[:=]\s?\[["'`](?<secret>(?:0x)?[0-9a-fA-F]{64})["'`]/,
      entropy: 3,
      examples: {
        finds: [sample`accounts: ['0x${hex(64)}'],`, sample`const accounts = ["${hex(64)}"];`],
        passes: [
          sample`accounts: ['0x${hex(40)}'],`,
          sample`accounts: [process.env.PRIVATE_KEY],`,
          sample`accounts: ['0x0000000000000000000000000000000000000000000000000000000000000001'],`,
        ],
      },
    },
  ],
});
