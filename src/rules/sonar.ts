import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SonarQube',
  docs: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
  revoke: 'https://sonarcloud.io/account/security',
  rules: [
    {
      id: 'sonar-token',
      title: 'SonarQube token (user, project or global analysis)',
      severity: 'critical',
      keywords: ['squ_', 'sqp_', 'sqa_', 'sqb_'],
      pattern: /(?<![0-9A-Za-z_])sq[upab]_[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`SONAR_TOKEN=squ_${hex(40)}`, sample`sonar-scanner -Dsonar.login=sqp_${hex(40)}`],
        passes: [sample`squ_${hex(12)}`, sample`sqa_session_maker`],
      },
    },
    {
      id: 'sonar-old-token',
      title: 'SonarQube or SonarCloud token',
      severity: 'high',
      keywords: ['sonar', 'sonar.login'],
      value: /(?=\D{0,39}\d)[0-9A-Za-z_-]{40}/,
      within: 40,
      examples: {
        finds: [
          sample`SONAR_TOKEN=${hex(40)}`,
          sample`sonar.token=${hex(40)}`,
          sample`mvn sonar:sonar -Dsonar.login=${hex(40)}`,
        ],
        passes: [
          sample`SONAR_HOST_URL=https://sonar.example.com`,
          sample`sonarsource/sonarcloud-github-action@${hex(12)}`,
        ],
      },
    },
  ],
});
