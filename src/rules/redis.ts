import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Redis',
  docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
  revoke: 'https://redis.io/docs/latest/commands/acl-setuser/',
  rotation: [
    'Set a new password: ACL SETUSER NAME resetpass >NEW (or CONFIG SET requirepass), in a hosted service in its console.',
    'Close connections that were made with the old one: CLIENT KILL USER NAME.',
    'Keep the port shut to the internet and use TLS (rediss://).',
  ],
  rules: [
    {
      id: 'redis-azure-cache-key',
      title: 'Azure Cache for Redis access key',
      severity: 'critical',
      keywords: ['.redis.cache.windows.net'],
      pattern:
        /(?<![0-9A-Za-z-])[0-9A-Za-z-]{1,63}\.redis\.cache\.windows\.net(?::\d{1,5})?,\s{0,2}password=(?<secret>[0-9A-Za-z+/]{43}=)(?![0-9A-Za-z+/=])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`REDIS=app.redis.cache.windows.net:6380,password=${base64(43)}=,ssl=True,abortConnect=False`,
          sample`"Redis": "app.redis.cache.windows.net:6380,password=${base64(43)}=,ssl=True"`,
        ],
        passes: [
          sample`REDIS=app.redis.cache.windows.net:6380,password=<password>,ssl=True`,
          sample`app.redis.cache.windows.net:6380,password=${base64(20)}=,ssl=True`,
          sample`host: app.redis.cache.windows.net`,
        ],
      },
    },
    {
      id: 'redis-url-password',
      title: 'Password in a Redis URL',
      severity: 'high',
      keywords: ['redis://', 'rediss://'],
      pattern:
        /(?<![0-9A-Za-z_])rediss?:\/\/[^\s:@/'"\u0060<>]{0,64}:(?<secret>[^\s:@/'"\u0060<>$%{}()*]{8,128})@(?!localhost|127\.|0\.0\.0\.0|\[::1\]|example\.|redis[:/'"\s])[0-9A-Za-z][0-9A-Za-z.-]{1,252}(?::\d{1,5})?/,
      entropy: 3.1,
      examples: {
        finds: [
          sample`REDIS_URL=redis://default:${base62(32)}@redis-12345.c1.us-east-1-2.ec2.cloud.redislabs.com:12345`,
          sample`createClient({ url: 'rediss://:${base62(24)}@cache.acme.io:6379/0' })`,
        ],
        passes: [
          sample`REDIS_URL=redis://localhost:6379`,
          sample`redis://user:password@redis-host:6379`,
          sample`redis://:\${REDIS_PASSWORD}@cache.acme.io:6379`,
          sample`redis://default:<password>@cache.acme.io:6379`,
          sample`redis://:${base62(24)}@localhost:6379`,
        ],
      },
    },
  ],
});
