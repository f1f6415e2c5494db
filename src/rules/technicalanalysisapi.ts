import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Technical Analysis API',
  docs: 'https://technical-analysis-api.com/',
  revoke: 'https://technical-analysis-api.com/',
  rules: [
    {
      id: 'technicalanalysisapi-api-key',
      title: 'Technical Analysis API API key',
      severity: 'medium',
      keywords: ['technical-analysis-api', 'technicalanalysis', 'technical_analysis'],
      value: /[0-9A-Z]{48}/,
      examples: {
        finds: [
          sample`          TECHNICAL_ANALYSIS_API_KEY: ${upper36(48)}`,
          sample`technical_analysis_api_key = "${upper36(48)}"`,
          sample`fetch('https://technical-analysis-api.com/api/v1/analysis/BTC?apiKey=${upper36(48)}')`,
        ],
        passes: [
          sample`TECHNICAL_ANALYSIS_API_KEY=${upper36(43)}`,
          sample`x-request-id: ${upper36(48)}`,
          sample`TECHNICAL_ANALYSIS_API_KEY=<your Technical Analysis API API key>`,
        ],
      },
    },
  ],
});
