import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'web3.storage',
  docs: 'https://web3.storage/docs/',
  revoke: 'https://console.web3.storage',
  rules: [
    {
      id: 'web3storage-api-token',
      title: 'web3.storage API token',
      severity: 'high',
      keywords: [
        'web3storage',
        'web3_storage',
        'web3-storage',
        'web3.storage',
        'nft_storage',
        'nftstorage',
        'nft.storage',
      ],
      value: /eyJ[0-9A-Za-z_-]{10,100}\.eyJ[0-9A-Za-z_-]{40,400}\.[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`WEB3STORAGE_TOKEN=eyJ${base62(33)}.eyJ${base62(180)}.${base64url(43)}`,
          sample`const web3StorageToken = 'eyJ${base62(33)}.eyJ${base62(180)}.${base64url(43)}';`,
        ],
        passes: [
          sample`WEB3STORAGE_TOKEN=eyJ${base62(33)}`,
          sample`WEB3STORAGE_TOKEN=your-web3storage-token`,
          sample`https://bafy${base36(55)}.ipfs.w3s.link`,
        ],
      },
    },
  ],
});
