import { defineProvider } from '../detect/rule.ts';
import { oneOf, sample } from '../detect/sample.ts';

/**
 * How secrets travel: ways that give them to whoever listens or reads along. All `low`: they are reported, and
 * stop no commit.
 */
export default defineProvider({
  name: 'Transport',
  docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
  revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  practice: true,
  rotation: [
    'Use https:// and leave certificate checks on; for a private CA name its certificate instead (NODE_EXTRA_CA_CERTS, `ca`, `--cacert`).',
    'Send secrets in a header, not in the URL: URLs stand in logs, histories and referrers.',
    'Give a role the few actions and the one resource that it needs.',
  ],
  rules: [
    {
      id: 'transport-http-secret',
      title: 'A secret that is sent in a URL over plain http://',
      severity: 'low',
      // Not `http://`, which stands in every other file: the end of the match is rarer.
      keywords: [
        'password=${',
        'password={',
        'password=%s',
        "password='",
        'password="',
        'password=`',
        'passwd=${',
        'passwd={',
        'passwd=%s',
        "passwd='",
        'passwd="',
        'passwd=`',
        'pwd=${',
        'pwd={',
        'pwd=%s',
        "pwd='",
        'pwd="',
        'pwd=`',
        'secret=${',
        'secret={',
        'secret=%s',
        "secret='",
        'secret="',
        'secret=`',
        'api_key=${',
        'api_key={',
        'api_key=%s',
        "api_key='",
        'api_key="',
        'api_key=`',
        'apikey=${',
        'apikey={',
        'apikey=%s',
        "apikey='",
        'apikey="',
        'apikey=`',
        'token=${',
        'token={',
        'token=%s',
        "token='",
        'token="',
        'token=`',
      ],
      ignoreCase: true,
      pattern:
        /(?<![\w-])(?<secret>http:\/\/(?!localhost\b|127\.|0\.0\.0\.0|\[::1\]|example\.|host\b)[\w-]{1,63}\.[\w.:/~-]{1,190}\?(?:[\w.%-]{1,40}=[\w.%-]{0,80}&){0,4}(?:password|passwd|pwd|secret|client_secret|api_?key|access_token|auth_token|token)=)(?:\$\{|\{|%s|['"`]\s{0,4}[+.])/i,
      examples: {
        finds: [
          sample`fetch(\`${oneOf('http')}://api.acme.dev/v1/pay?token=\${token}\`)`,
          sample`url = '${oneOf('http')}://api.acme.dev/v2/items?API_KEY=' + process.env.KEY`,
          sample`requests.get("${oneOf('http')}://intranet.acme.dev/login?user=bot&password=" + password)`,
        ],
        passes: [
          sample`fetch(\`https://api.acme.dev/v1/pay?token=\${token}\`)`,
          sample`fetch(\`http://localhost:3000/?token=\${token}\`)`,
          sample`see http://docs.acme.dev/page?id=4`,
        ],
      },
    },
    {
      id: 'transport-iam-wildcard',
      title: 'A policy that allows every action on every resource',
      severity: 'low',
      keywords: ['"Action"'],
      pattern:
        /"Action"\s{0,8}:\s{0,8}(?:\[\s{0,40})?"\*"(?:\s{0,40}\])?\s{0,8},\s{0,80}"Resource"\s{0,8}:\s{0,8}(?:\[\s{0,40})?"\*"/,
      examples: {
        finds: [
          sample`{ "Effect": "Allow", "Action": "*", "Resource": "${oneOf('*')}" }`,
          sample`"Effect": "Allow",\n  "Action": ["*"],\n  "Resource": ["${oneOf('*')}"]`,
        ],
        passes: [
          sample`{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }`,
          sample`{ "Action": "*", "Resource": "arn:aws:s3:::mine/*" }`,
        ],
      },
    },
    {
      id: 'transport-tls-verification-off',
      title: 'TLS certificates are not verified',
      severity: 'low',
      keywords: [
        'rejectUnauthorized',
        'NODE_TLS_REJECT_UNAUTHORIZED',
        'InsecureSkipVerify',
        'CURLOPT_SSL_VERIFYPEER',
      ],
      pattern:
        /rejectUnauthorized['"]?\s{0,4}[:=]\s{0,4}(?:false|0)\b(?!\])|NODE_TLS_REJECT_UNAUTHORIZED['"\]]{0,2}\s{0,4}[:=]\s{0,4}['"]?0\b|InsecureSkipVerify\s{0,4}[:=]\s{0,4}true\b|CURLOPT_SSL_VERIFYPEER\s{0,4}(?:,|=>)\s{0,4}(?:false|0)\b/,
      examples: {
        finds: [
          sample`new https.Agent({ rejectUnauthorized: ${oneOf('false')} })`,
          sample`NODE_TLS_REJECT_UNAUTHORIZED=${oneOf('0')} node app.js`,
          sample`TLSClientConfig: &tls.Config{InsecureSkipVerify: ${oneOf('true')}}`,
        ],
        passes: [
          sample`new https.Agent({ rejectUnauthorized: true })`,
          sample`if (options.rejectUnauthorized) verify();`,
          sample`@param {boolean} [options.rejectUnauthorized=false]`,
        ],
      },
    },
  ],
});
