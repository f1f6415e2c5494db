import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ImageKit',
  docs: 'https://imagekit.io/docs/api-keys',
  revoke: 'https://imagekit.io/dashboard/developer/api-keys',
  rules: [
    {
      id: 'imagekit-private-key',
      title: 'ImageKit private API key',
      severity: 'critical',
      keywords: ['imagekit', 'image_kit', 'image-kit', 'ik.imagekit.io'],
      value: /private_(?=[A-Za-z+/]{0,26}\d)[0-9A-Za-z+/]{27}=/,
      within: 240,
      examples: {
        finds: [
          sample`IMAGEKIT_PRIVATE_KEY=private_${base64(26)}7=`,
          sample`new ImageKit({ privateKey: 'private_${base64(26)}2=' })`,
        ],
        passes: [sample`IMAGEKIT_PUBLIC_KEY=public_${base64(27)}=`, sample`private_${base62(9)}=`],
      },
    },
  ],
});
