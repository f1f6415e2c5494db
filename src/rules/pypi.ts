import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PyPI',
  docs: 'https://pypi.org/help/#apitoken',
  revoke: 'https://pypi.org/manage/account/',
  rules: [
    {
      id: 'pypi-api-token',
      title: 'PyPI API token',
      severity: 'critical',
      keywords: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZ'],
      pattern:
        /(?<![0-9A-Za-z_-])pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZ)[0-9A-Za-z_-]{50,1000}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmc${base64url(150)}`,
          sample`password = pypi-AgENdGVzdC5weXBpLm9yZ${base64url(140)}`,
        ],
        passes: [sample`pypi-AgEIcHlwaS5vcmc`, sample`pypi-${base64url(60)}`],
      },
    },
  ],
});
