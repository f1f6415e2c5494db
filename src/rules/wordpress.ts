import { defineProvider } from '../detect/rule.ts';
import { chars, sample } from '../detect/sample.ts';

const salt = chars(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#^&*()-_ []~=+,.;:/?|',
  64,
);

export default defineProvider({
  name: 'WordPress',
  docs: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys',
  revoke: 'https://api.wordpress.org/secret-key/1.1/salt/',
  rules: [
    {
      id: 'wordpress-security-key',
      title: 'WordPress security key or salt',
      severity: 'high',
      keywords: ['AUTH_KEY', 'AUTH_SALT', 'LOGGED_IN_KEY', 'LOGGED_IN_SALT', 'NONCE_KEY', 'NONCE_SALT'],
      pattern:
        /(?:\b|(?<=WORDPRESS_))(?:SECURE_AUTH|AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)(?:["']\s{0,4},\s{0,20}|["']?\s{0,20}[=:]\s{0,20})["'](?<secret>[ -!#-&(-~]{64})["']/,
      entropy: 4,
      examples: {
        finds: [
          sample`define('AUTH_KEY',         '${salt}');`,
          sample`NONCE_SALT='${salt}'`,
          sample`WORDPRESS_AUTH_KEY: '${salt}'`,
        ],
        passes: [
          sample`define('AUTH_KEY', 'put your unique phrase here');`,
          sample`define('LOGGED_IN_KEY', getenv('LOGGED_IN_KEY'));`,
        ],
      },
    },
  ],
});
