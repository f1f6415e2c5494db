import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clojars',
  docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  revoke: 'https://clojars.org/tokens',
  rules: [
    {
      id: 'clojars-deploy-token',
      title: 'Clojars deploy token',
      severity: 'critical',
      keywords: ['CLOJARS_'],
      pattern: /(?<![0-9A-Za-z_])CLOJARS_[0-9A-Za-z]{60}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`CLOJARS_PASSWORD=CLOJARS_${hex(60)}`,
          sample`{:repositories [["clojars" {:username "me" :password "CLOJARS_${hex(60)}"}]]}`,
        ],
        passes: [
          sample`CLOJARS_USERNAME=someone`,
          sample`CLOJARS_${hex(40)}`,
          sample`CLOJARS_PASSWORD=\${CLOJARS_PASSWORD}`,
          sample`MY_CLOJARS_${hex(60)}`,
        ],
      },
    },
  ],
});
