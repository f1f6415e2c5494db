import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Adafruit',
  docs: 'https://io.adafruit.com/api/docs/',
  revoke: 'https://io.adafruit.com/',
  rules: [
    {
      id: 'adafruit-io-key',
      title: 'Adafruit IO key',
      severity: 'high',
      keywords: ['aio_'],
      pattern: /(?<![0-9A-Za-z_])aio_[0-9A-Za-z]{28}(?![0-9A-Za-z_])/,
      entropy: 3.3,
      examples: {
        finds: [sample`ADAFRUIT_IO_KEY=aio_${base62(28)}`, sample`"X-AIO-Key": "aio_${base62(28)}"`],
        passes: [sample`aio_${base62(9)}`, sample`aio_xxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'adafruit-old-key',
      title: 'Adafruit IO key (before 2020)',
      severity: 'medium',
      keywords: ['adafruit', 'aio_key'],
      value: /(?=\D{0,31}\d)[0-9a-z_-]{32}/,
      within: 40,
      examples: {
        finds: [sample`ADAFRUIT_KEY=${hex(32)}`, sample`#define AIO_KEY "${hex(32)}"`],
        passes: [sample`ADAFRUIT_USERNAME=acme`, sample`adafruit_key: ${hex(9)}`],
      },
    },
  ],
});
