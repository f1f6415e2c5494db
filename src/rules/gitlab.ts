import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64url, digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  rotation: [
    'Revoke the token where it was made: the user, group or project settings under "Access tokens", the runner\'s or the trigger\'s page.',
    'Read the audit events of the user or group for what it was used for.',
    'Make a new one with the least scopes that the job needs, and an expiry date.',
  ],
  rules: [
    {
      id: 'gitlab-personal-access-token',
      title: 'GitLab personal, project or group access token',
      severity: 'critical',
      keywords: ['glpat-'],
      pattern:
        /(?<![0-9A-Za-z_])glpat-(?=[a-z_-]{0,19}[0-9A-Z])[0-9A-Za-z_=-]{20,300}(?:(?:\.[0-9a-z]{2}){0,2}\.?[0-9a-z]{7,9})?(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`GITLAB_TOKEN=glpat-${base64url(19)}7`,
          sample`curl --header "PRIVATE-TOKEN: glpat-${base64url(27)}.${digits(2)}.${digits(2)}${base36(7)}" https://gitlab.example.com/api/v4/projects`,
          sample`"token": "glpat-${base64url(60)}.0j${base36(7)}"`,
        ],
        passes: [
          sample`glpat-${base62(8)}`,
          sample`glpat-xxxxxxxxxxxxxxxxxxxx`,
          sample`glpat-<your_access_token>`,
        ],
      },
    },
    {
      id: 'gitlab-deploy-token',
      title: 'GitLab deploy token',
      severity: 'critical',
      keywords: ['gldt-'],
      pattern: /(?<![0-9A-Za-z_])gldt-[0-9A-Za-z_-]{20,64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`CI_DEPLOY_PASSWORD=gldt-${base64url(19)}4`,
          sample`docker login -u gitlab+deploy-token-1 -p gldt-${base64url(19)}a registry.gitlab.com`,
        ],
        passes: [sample`gldt-${base62(10)}`, sample`gldt-xxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'gitlab-runner-token',
      title: 'GitLab runner authentication or registration token',
      severity: 'critical',
      keywords: ['glrt-', 'glrtr-', 'GR1348941'],
      pattern:
        /(?<![0-9A-Za-z_])(?:glrtr?-(?:t\d_)?[0-9A-Za-z_-]{20,300}(?:(?:\.[0-9a-z]{2}){0,2}\.?[0-9a-z]{7,9})?|GR1348941[0-9A-Za-z_-]{20})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`gitlab-runner register --token glrt-${base64url(19)}x`,
          sample`token = "glrt-t3_${base64url(27)}.0w${base36(7)}"`,
          sample`REGISTRATION_TOKEN=GR1348941${base64url(19)}B`,
        ],
        passes: [sample`GR1348941`, sample`glrt-${base62(9)}`],
      },
    },
    {
      id: 'gitlab-agent-token',
      title: 'GitLab agent for Kubernetes token',
      severity: 'critical',
      keywords: ['glagent-'],
      pattern: /(?<![0-9A-Za-z_])glagent-[0-9A-Za-z_-]{40,1024}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`--set config.token=glagent-${base64url(49)}k`,
          sample`agentToken: 'glagent-${base64url(49)}8'`,
        ],
        passes: [sample`glagent-${base62(12)}`, sample`name: glagent-config-map-for-cluster`],
      },
    },
    {
      id: 'gitlab-trigger-token',
      title: 'GitLab pipeline trigger token',
      severity: 'critical',
      keywords: ['glptt-'],
      pattern: /(?<![0-9A-Za-z_])glptt-[0-9a-f]{40}(?![0-9A-Za-z_-])/,
      entropy: 2.5,
      examples: {
        finds: [
          sample`curl -X POST -F token=glptt-${hex(40)} -F ref=main https://gitlab.example.com/api/v4/projects/1/trigger/pipeline`,
          sample`TRIGGER_TOKEN: "glptt-${hex(40)}"`,
        ],
        passes: [sample`glptt-${hex(20)}`, sample`${hex(40)}`],
      },
    },
    {
      id: 'gitlab-oauth-secret',
      title: 'GitLab OAuth application secret',
      severity: 'critical',
      keywords: ['gloas-'],
      pattern: /(?<![0-9A-Za-z_])gloas-[0-9a-zA-Z_-]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`GITLAB_CLIENT_SECRET=gloas-${hex(64)}`,
          sample`clientSecret: "gloas-${base64url(63)}Q",`,
        ],
        passes: [sample`gloas-${hex(32)}`, sample`gloas-secret`],
      },
    },
    {
      id: 'gitlab-job-token',
      title: 'GitLab CI/CD job token',
      severity: 'high',
      keywords: ['glcbt-'],
      pattern: /(?<![0-9A-Za-z_])glcbt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_-]{20,64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`CI_JOB_TOKEN=glcbt-64_${base64url(19)}2`,
          sample`"job_token": "glcbt-${base62(2)}_${base64url(19)}k"`,
        ],
        passes: [sample`glcbt-${base62(6)}`, sample`CI_JOB_TOKEN=glcbt-`],
      },
    },
    {
      id: 'gitlab-feed-token',
      title: 'GitLab feed, incoming mail, SCIM or feature flags client token',
      severity: 'high',
      keywords: ['glft-', 'glimt-', 'glsoat-', 'glffct-', 'glwt-'],
      pattern:
        /(?<![0-9A-Za-z_])(?:glft-(?:[0-9A-Za-z_-]{20}|[0-9a-f]{64}-\d{1,12})|glimt-[0-9A-Za-z_-]{25}|glsoat-[0-9A-Za-z_-]{20,64}|glffct-[0-9A-Za-z_-]{20}|glwt-[0-9A-Za-z_-]{20,64})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`https://gitlab.com/group/project/-/issues.ics?feed_token=glft-${base64url(19)}s`,
          sample`mail = "incoming+proj-1-glimt-${base36(25)}"`,
          sample`UNLEASH_INSTANCE_ID=glffct-${base64url(19)}9`,
        ],
        passes: [sample`glft-${base62(12)}`, sample`glimt-${base62(9)}`],
      },
    },
    {
      id: 'gitlab-session-cookie',
      title: 'GitLab session cookie',
      severity: 'high',
      keywords: ['_gitlab_session='],
      pattern: /_gitlab_session=(?<secret>[0-9a-f]{32})(?![0-9A-Za-z_-])/,
      entropy: 2.5,
      examples: {
        finds: [
          sample`Cookie: _gitlab_session=${hex(32)}; event_filter=all`,
          sample`curl -b '_gitlab_session=${hex(32)}' https://gitlab.example.com/`,
        ],
        passes: [sample`_gitlab_session=${hex(12)}`, sample`_gitlab_session=%{session}`],
      },
    },
    {
      id: 'gitlab-old-token',
      title: 'GitLab token without its prefix (before 2021, or a custom instance)',
      severity: 'high',
      keywords: ['gitlab'],
      value: /(?<!glpat-)(?=\D{0,19}\d)(?=[^A-Z]{0,19}[A-Z])[0-9A-Za-z_-]{20}/,
      within: 50,
      examples: {
        finds: [sample`GITLAB_TOKEN=${base62(18)}K7`, sample`gitlabPrivateToken: '${base62(18)}Z8'`],
        passes: [
          sample`GITLAB_TOKEN=glpat-${base64url(19)}7`,
          sample`https://gitlab.com/acme/token/-/merge_requests/12`,
        ],
      },
    },
  ],
});
