import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Gradle',
  docs: 'https://docs.gradle.com/develocity/gradle-plugin/current/',
  revoke: 'https://scans.gradle.com/',
  rules: [
    {
      id: 'gradle-access-key',
      title: 'Gradle access key',
      severity: 'high',
      keywords: [
        'develocity',
        'gradle_enterprise',
        'gradle.enterprise',
        'gradle_publish',
        'gradle.publish',
        'gradle-enterprise',
      ],
      value: /[0-9a-z]{52}|[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`DEVELOCITY_ACCESS_KEY=${base36(52)}`,
          sample`gradle.publish.secret=${base62(32)}`,
          sample`GRADLE_ENTERPRISE_ACCESS_KEY: "${base36(52)}"`,
        ],
        passes: [
          sample`DEVELOCITY_ACCESS_KEY=${base36(12)}`,
          sample`/* Gradle snippet, build ${base36(52)} */`,
          sample`develocity_access_key: "{{ develocity_access_key }}"`,
        ],
      },
    },
  ],
});
