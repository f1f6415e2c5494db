/**
 * The names of files that hold secrets, as data. A name alone is often enough (`.env`); where it is not
 * (`.npmrc`, `*.pem`, `credentials.json`), `holds` says what the content must show.
 *
 * `name` is a glob in a dialect so small that it turns into a regular expression, a POSIX ERE for grep and a
 * git pathspec alike: `*` is any run of characters but `/`, `?` one of them; everything else stands for itself;
 * it matches the last parts of a path, whole parts only, case ignored (`.ENV` is `.env` on a Mac).
 */

/**
 * What an untracked, unignored file of that name means for a commit: `blocks` it (the next `git add .`
 * would take it), or only `warns` until it is staged.
 */
type Untracked = 'blocks' | 'warns';

/** One name, or family of names. */
export interface EnvFile {
  readonly name: string;
  /** What it is, as a person would say it. */
  readonly what: string;
  /** Where the name and its danger are described. */
  readonly source: string;
  readonly untracked: Untracked;
  /** What the content must show for the file to count; absent where the name is enough. */
  readonly holds?: RegExp;
  /** The line for .gitignore, where it is not the file's own name. */
  readonly line?: string;
  /** How the file can stay in git without the secret, where it is made for that. */
  readonly instead?: string;
}

const PEM_PRIVATE = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/;
/** A credential's name assigned a literal: `password = "…"`, `"token": "…"`, `<password>…`; references do not count. */
const ASSIGNED_CREDENTIAL =
  /(?:passw(?:or)?d|passphrase|secret|token|api_?key|access_?key|private_?key)(?!\w{0,30}(?:name|arn|ttl|path|ur[il]|length|expir\w{0,8}|file|days|version|rotation|policy|type|count|enabled|_ids?)\b)\w{0,40}["']?(?:\s{0,20}[=:]\s{0,20}|>)["']?(?![${<*]|null\b|true\b|false\b|var\.|env\.|x{3,}|changeme|your)[^\s"'<>${},;]{6,}/i;

const ENV_DOCS = 'https://github.com/motdotla/dotenv#should-i-commit-my-env-file';
const GITIGNORE = 'https://github.com/github/gitignore';
const GITROB = 'https://github.com/michenriksen/gitrob/blob/master/core/signatures.go';

/** Every name, most telling first: the first that matches decides. */
export const ENV_FILES: readonly EnvFile[] = [
  // dotenv and its kin
  {
    name: '.env.keys',
    what: 'the private keys of dotenvx',
    source: 'https://dotenvx.com/docs/quickstart/encryption',
    untracked: 'blocks',
  },
  {
    name: '.env.me',
    what: "dotenv-vault's own login",
    source: 'https://www.dotenv.org/docs/security/env-me',
    untracked: 'blocks',
  },
  { name: '.env', what: 'an env file', source: ENV_DOCS, untracked: 'blocks' },
  {
    name: '.env.*.local',
    what: 'an env file of this machine',
    source: 'https://vite.dev/guide/env-and-mode#env-files',
    untracked: 'blocks',
    line: '.env.*.local',
  },
  { name: '.env.*', what: 'an env file', source: ENV_DOCS, untracked: 'blocks' },
  { name: '.env-*', what: 'an env file', source: ENV_DOCS, untracked: 'blocks' },
  { name: '.env_*', what: 'an env file', source: ENV_DOCS, untracked: 'blocks' },
  { name: '.env *', what: 'a copy of an env file', source: ENV_DOCS, untracked: 'blocks' },
  { name: '.env~', what: "an editor's copy of an env file", source: ENV_DOCS, untracked: 'blocks' },
  {
    name: '.xcode.env',
    what: "Xcode's environment in React Native, holding a credential",
    source: 'https://reactnative.dev/docs/set-up-your-environment',
    untracked: 'blocks',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '*.env',
    what: 'an env file',
    source: 'https://docs.docker.com/compose/how-tos/environment-variables/set-environment-variables/',
    untracked: 'blocks',
  },
  {
    name: '.envrc',
    what: 'an env file of direnv',
    source: 'https://direnv.net/man/direnv.1.html',
    untracked: 'blocks',
    holds: /^[ \t]*(?:export[ \t]+|declare -x[ \t]+)?(?!PATH=)[A-Za-z_]\w*=(?!["']?(?:\$|["']?\s*$))/m,
  },
  {
    name: '.envrc.*',
    what: 'an env file of direnv',
    source: 'https://direnv.net/man/direnv-stdlib.1.html',
    untracked: 'blocks',
    holds: /^[ \t]*(?:export[ \t]+|declare -x[ \t]+)?(?!PATH=)[A-Za-z_]\w*=(?!["']?(?:\$|["']?\s*$))/m,
  },
  {
    name: '.dev.vars',
    what: 'the secrets of wrangler (Cloudflare Workers)',
    source: 'https://developers.cloudflare.com/workers/configuration/secrets/',
    untracked: 'blocks',
  },
  {
    name: '.dev.vars.*',
    what: 'the secrets of wrangler (Cloudflare Workers)',
    source: 'https://developers.cloudflare.com/workers/configuration/secrets/',
    untracked: 'blocks',
  },
  {
    name: '.flaskenv',
    what: "Flask's public env file, holding a credential",
    source: 'https://flask.palletsprojects.com/en/stable/cli/#environment-variables-from-dotenv',
    untracked: 'blocks',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '.env-cmdrc',
    what: 'the environments of env-cmd',
    source: 'https://github.com/toddbluhm/env-cmd',
    untracked: 'blocks',
  },
  {
    name: '.envs/.*/.*',
    what: 'an env file of a Django project',
    source:
      'https://cookiecutter-django.readthedocs.io/en/latest/2-local-development/developing-locally-docker.html',
    untracked: 'blocks',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '.secret.local',
    what: 'the local secrets of Firebase functions',
    source: 'https://firebase.google.com/docs/functions/config-env',
    untracked: 'blocks',
  },
  {
    name: '.runtimeconfig.json',
    what: 'the runtime config of Firebase functions',
    source: 'https://firebase.google.com/docs/functions/config-env',
    untracked: 'blocks',
  },
  {
    name: '.secrets',
    what: 'a secrets file (as of act)',
    source: 'https://nektosact.com/usage/index.html#secrets',
    untracked: 'warns',
  },
  {
    name: '.secrets.toml',
    what: 'the secrets of dynaconf',
    source: 'https://www.dynaconf.com/secrets/',
    untracked: 'warns',
  },
  {
    name: '.streamlit/secrets.toml',
    what: 'the secrets of Streamlit',
    source: 'https://docs.streamlit.io/develop/concepts/connections/secrets-management',
    untracked: 'warns',
  },
  {
    name: 'local.settings.json',
    what: 'the local settings of Azure Functions',
    source: 'https://learn.microsoft.com/azure/azure-functions/functions-develop-local#local-settings-file',
    untracked: 'warns',
    holds: /"(?:Values|ConnectionStrings)"\s{0,20}:\s{0,20}\{\s{0,200}"/,
  },

  // package registries
  {
    name: '.npmrc',
    what: "npm's config with a token",
    source: 'https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration',
    untracked: 'blocks',
    holds:
      /^[^#;\n]{0,500}(?:_authToken|_auth|_password)["']?[ \t]{0,20}=[ \t]{0,20}["']?(?!\$\{)[^\s"'$<]{4,}/m,
    instead:
      'or keep the file in git and write `${NPM_TOKEN}` where the token stands: npm reads it from its environment',
  },
  {
    name: '.yarnrc.yml',
    what: "Yarn's config with a token",
    source: 'https://yarnpkg.com/configuration/yarnrc#npmAuthToken',
    untracked: 'warns',
    holds: /npmAuth(?:Token|Ident)["']?\s{0,20}:\s{0,20}["']?(?!\$\{)[^\s"'$<]{4,}/,
    instead:
      'or keep the file in git and write `${NPM_TOKEN}` where the token stands: Yarn reads it from its environment',
  },
  {
    name: 'bunfig.toml',
    what: "Bun's config with a token",
    source: 'https://bun.sh/docs/runtime/bunfig#install-registry',
    untracked: 'warns',
    holds: /\b(?:token|password)\s{0,20}=\s{0,20}"(?!\$)[^"$<]{4,}"/,
  },
  {
    name: '.pypirc',
    what: 'the login of PyPI',
    source: 'https://packaging.python.org/en/latest/specifications/pypirc/',
    untracked: 'warns',
    holds: /^[ \t]{0,20}password[ \t]{0,20}[=:][ \t]{0,20}(?![${<])\S{4,}/m,
  },
  {
    name: 'pip.conf',
    what: "pip's config with a login",
    source: 'https://pip.pypa.io/en/stable/topics/authentication/',
    untracked: 'warns',
    holds: /:\/\/[^\s/@:$]{1,200}:[^\s/@$<]{4,}@/,
  },
  {
    name: '.gem/credentials',
    what: 'the login of RubyGems',
    source: 'https://guides.rubygems.org/command-reference/#gem-signin',
    untracked: 'warns',
  },
  {
    name: '.cargo/credentials',
    what: 'the login of crates.io',
    source: 'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
    untracked: 'warns',
  },
  {
    name: '.cargo/credentials.toml',
    what: 'the login of crates.io',
    source: 'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
    untracked: 'warns',
  },
  {
    name: 'nuget.config',
    what: "NuGet's config with a password",
    source: 'https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials',
    untracked: 'warns',
    holds: /ClearTextPassword"\s{1,20}value="(?!%)[^"]{4,}"/i,
  },
  {
    name: '.m2/settings.xml',
    what: "Maven's settings with a password",
    source: 'https://maven.apache.org/settings.html#servers',
    untracked: 'warns',
    holds: /<(?:password|passphrase)>(?![${<])[^<$]{4,}</,
  },
  {
    name: 'settings-security.xml',
    what: "Maven's master password",
    source: 'https://maven.apache.org/guides/mini/guide-encryption.html',
    untracked: 'warns',
    holds: /<master>/,
  },
  {
    name: 'auth.json',
    what: "Composer's logins",
    source: 'https://getcomposer.org/doc/articles/authentication-for-private-packages.md',
    untracked: 'warns',
    holds:
      /"(?:http-basic|bearer|github-oauth|gitlab-token|gitlab-oauth|bitbucket-oauth)"\s{0,20}:\s{0,20}\{\s{0,200}"/,
  },

  // machines and clouds
  {
    name: '.netrc',
    what: 'logins for curl, git and others',
    source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    untracked: 'warns',
    holds: /\bpassword\s{1,200}(?![${<])\S{4,}/,
  },
  {
    name: '_netrc',
    what: 'logins for curl, git and others',
    source: 'https://curl.se/docs/manpage.html#-n',
    untracked: 'warns',
    holds: /\bpassword\s{1,200}(?![${<])\S{4,}/,
  },
  {
    name: '.git-credentials',
    what: "git's stored logins",
    source: 'https://git-scm.com/docs/git-credential-store',
    untracked: 'warns',
  },
  {
    name: '.pgpass',
    what: "PostgreSQL's passwords",
    source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    untracked: 'warns',
  },
  {
    name: '.my.cnf',
    what: "MySQL's login",
    source: 'https://dev.mysql.com/doc/refman/en/option-files.html',
    untracked: 'warns',
    holds: /^\s{0,20}password\s{0,20}=\s{0,20}\S{4,}/m,
  },
  {
    name: '.mylogin.cnf',
    what: "MySQL's login",
    source: 'https://dev.mysql.com/doc/refman/en/mysql-config-editor.html',
    untracked: 'warns',
  },
  {
    name: '.s3cfg',
    what: 'the keys of s3cmd',
    source: 'https://s3tools.org/kb/item14.htm',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '.boto',
    what: 'the keys of boto and gsutil',
    source: 'https://cloud.google.com/storage/docs/boto-gsutil',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '.aws/credentials',
    what: 'the keys of AWS',
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
    untracked: 'warns',
  },
  {
    name: '.vault-token',
    what: 'a token of HashiCorp Vault',
    source: 'https://developer.hashicorp.com/vault/docs/commands#tokens',
    untracked: 'warns',
  },
  {
    name: 'credentials.tfrc.json',
    what: 'a token of Terraform Cloud',
    source: 'https://developer.hashicorp.com/terraform/cli/config/config-file#credentials',
    untracked: 'warns',
  },
  {
    name: '.terraformrc',
    what: "Terraform's config with a token",
    source: 'https://developer.hashicorp.com/terraform/cli/config/config-file#credentials',
    untracked: 'warns',
    holds: /\btoken\s{0,20}=\s{0,20}"(?!\$)[^"$<]{8,}"/,
  },
  {
    name: 'terraform.tfvars',
    what: "Terraform's variables with a credential",
    source:
      'https://developer.hashicorp.com/terraform/language/values/variables#assigning-values-to-root-module-variables',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: 'terraform.tfvars.json',
    what: "Terraform's variables with a credential",
    source: 'https://developer.hashicorp.com/terraform/language/values/variables',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '*.auto.tfvars',
    what: "Terraform's variables with a credential",
    source: 'https://developer.hashicorp.com/terraform/language/values/variables',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '*.tfvars',
    what: "Terraform's variables with a credential",
    source: `${GITIGNORE}/blob/main/Terraform.gitignore`,
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '*.tfstate',
    what: "Terraform's state, which holds every secret in clear",
    source: 'https://developer.hashicorp.com/terraform/language/state/sensitive-data',
    untracked: 'warns',
    line: '*.tfstate',
  },
  {
    name: '*.tfstate.*',
    what: "Terraform's state, which holds every secret in clear",
    source: `${GITIGNORE}/blob/main/Terraform.gitignore`,
    untracked: 'warns',
    line: '*.tfstate.*',
  },
  {
    name: 'kubeconfig',
    what: 'the login to a Kubernetes cluster',
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    untracked: 'warns',
    holds: /(?:client-key-data|token|password)\s{0,20}:\s{0,20}["']?[^\s"'${<]{8,}/,
  },
  {
    name: '*.kubeconfig',
    what: 'the login to a Kubernetes cluster',
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    untracked: 'warns',
    holds: /(?:client-key-data|token|password)\s{0,20}:\s{0,20}["']?[^\s"'${<]{8,}/,
  },
  {
    name: '.kube/config',
    what: 'the login to a Kubernetes cluster',
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    untracked: 'warns',
    holds: /(?:client-key-data|token|password)\s{0,20}:\s{0,20}["']?[^\s"'${<]{8,}/,
  },
  {
    name: '.docker/config.json',
    what: 'the logins of Docker',
    source: 'https://docs.docker.com/reference/cli/docker/login/',
    untracked: 'warns',
    holds: /"(?:auth|identitytoken)"\s{0,20}:\s{0,20}"[^"$]{4,}"/,
  },
  {
    name: '.dockercfg',
    what: 'the logins of Docker',
    source: GITROB,
    untracked: 'warns',
    holds: /"auth"\s{0,20}:\s{0,20}"[^"$]{4,}"/,
  },
  {
    name: '*service?account*.json',
    what: 'a key of a Google service account',
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    untracked: 'warns',
    holds: /"private_key"\s{0,20}:\s{0,20}"-----BEGIN/,
  },
  {
    name: '*serviceaccount*.json',
    what: 'a key of a Google service account',
    source: 'https://cloud.google.com/iam/docs/keys-create-delete',
    untracked: 'warns',
    holds: /"private_key"\s{0,20}:\s{0,20}"-----BEGIN/,
  },
  {
    name: '*-firebase-adminsdk-*.json',
    what: 'a key of a Firebase service account',
    source: 'https://firebase.google.com/docs/admin/setup#initialize_the_sdk_in_non-google_environments',
    untracked: 'warns',
    holds: /"private_key"\s{0,20}:\s{0,20}"-----BEGIN/,
  },
  {
    name: 'application_default_credentials.json',
    what: 'the login of gcloud',
    source: 'https://cloud.google.com/docs/authentication/application-default-credentials',
    untracked: 'warns',
    holds: /"(?:refresh_token|private_key|client_secret)"\s{0,20}:\s{0,20}"[^"$<]{8,}/,
  },
  {
    name: 'client_secret*.json',
    what: 'a Google OAuth client secret',
    source: 'https://developers.google.com/identity/protocols/oauth2',
    untracked: 'warns',
    holds: /"client_secret"\s{0,20}:\s{0,20}"(?!\$|your|<)[^"]{8,}/i,
  },
  {
    name: '*credentials*.json',
    what: 'a credentials file',
    source: 'https://developers.google.com/workspace/guides/create-credentials',
    untracked: 'warns',
    holds:
      /"(?:private_key|client_secret|refresh_token|secret_?access_?key|api_?key|token|password)"\s{0,20}:\s{0,20}"(?!\$|=?\{|your|<|x{3,})[^"]{8,}/i,
  },
  {
    name: '.clasprc.json',
    what: "clasp's login to Google",
    source: 'https://github.com/google/clasp#login',
    untracked: 'warns',
    holds: /"(?:refresh_token|access_token)"/,
  },
  {
    name: '.sentryclirc',
    what: 'a token of Sentry',
    source: 'https://docs.sentry.io/cli/configuration/',
    untracked: 'warns',
    holds: /^\s{0,20}token\s{0,20}=\s{0,20}(?![${<])\S{8,}/m,
  },
  {
    name: 'sentry.properties',
    what: 'a token of Sentry',
    source: 'https://docs.sentry.io/cli/configuration/#properties-files',
    untracked: 'warns',
    holds: /^\s{0,20}auth\.token\s{0,20}=\s{0,20}(?![${<])\S{8,}/m,
  },
  {
    name: '.claude/settings.local.json',
    what: "an assistant's local settings with a credential",
    source: 'https://docs.claude.com/en/docs/claude-code/settings',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '.mcp.json',
    what: 'a config of MCP servers with a credential',
    source: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: 'mcp.json',
    what: 'a config of MCP servers with a credential',
    source: 'https://code.visualstudio.com/docs/copilot/chat/mcp-servers',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: 'claude_desktop_config.json',
    what: 'a config of MCP servers with a credential',
    source: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
    untracked: 'warns',
    holds: ASSIGNED_CREDENTIAL,
  },
  {
    name: '.htpasswd',
    what: "a web server's passwords",
    source: 'https://httpd.apache.org/docs/current/programs/htpasswd.html',
    untracked: 'warns',
  },
  {
    name: 'sftp-config.json',
    what: 'the login of an editor to a server',
    source: GITROB,
    untracked: 'warns',
    holds: /"password"\s{0,20}:\s{0,20}"[^"$<]{4,}"/,
  },
  {
    name: '.vscode/sftp.json',
    what: 'the login of an editor to a server',
    source: GITROB,
    untracked: 'warns',
    holds: /"password"\s{0,20}:\s{0,20}"[^"$<]{4,}"/,
  },
  {
    name: 'config/master.key',
    what: "the key to Rails' credentials",
    source: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    untracked: 'warns',
    line: '/config/master.key',
  },
  {
    name: 'config/credentials/*.key',
    what: "the key to Rails' credentials",
    source: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    untracked: 'warns',
  },

  // keys and key stores
  {
    name: 'id_rsa',
    what: 'an SSH private key',
    source: 'https://man.openbsd.org/ssh.1#FILES',
    untracked: 'warns',
  },
  {
    name: 'id_dsa',
    what: 'an SSH private key',
    source: 'https://man.openbsd.org/ssh.1#FILES',
    untracked: 'warns',
  },
  {
    name: 'id_ecdsa',
    what: 'an SSH private key',
    source: 'https://man.openbsd.org/ssh.1#FILES',
    untracked: 'warns',
  },
  {
    name: 'id_ed25519',
    what: 'an SSH private key',
    source: 'https://man.openbsd.org/ssh.1#FILES',
    untracked: 'warns',
  },
  {
    name: 'id_ecdsa_sk',
    what: 'an SSH private key',
    source: 'https://man.openbsd.org/ssh.1#FILES',
    untracked: 'warns',
  },
  {
    name: 'id_ed25519_sk',
    what: 'an SSH private key',
    source: 'https://man.openbsd.org/ssh.1#FILES',
    untracked: 'warns',
  },
  {
    name: '*.pem',
    what: 'a private key',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    untracked: 'warns',
    holds: PEM_PRIVATE,
  },
  {
    name: '*.key',
    what: 'a private key',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    untracked: 'warns',
    holds: PEM_PRIVATE,
  },
  {
    name: '*keypair.json',
    what: 'a wallet of Solana',
    source: 'https://docs.anza.xyz/cli/wallets/file-system',
    untracked: 'warns',
    holds: /^\s{0,20}\[(?:\s{0,20}\d{1,3}\s{0,20},){63}\s{0,20}\d{1,3}\s{0,20}\]/,
  },
  {
    name: '*.p8',
    what: 'a private key (as of Apple)',
    source: 'https://www.rfc-editor.org/rfc/rfc5208',
    untracked: 'warns',
    holds: PEM_PRIVATE,
  },
  {
    name: '*.asc',
    what: 'a PGP private key',
    source: 'https://www.rfc-editor.org/rfc/rfc9580#section-6.2',
    untracked: 'warns',
    holds: PEM_PRIVATE,
  },
  {
    name: '*.ovpn',
    what: 'a VPN profile with its key',
    source: 'https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/',
    untracked: 'warns',
    holds: PEM_PRIVATE,
  },
  {
    name: '*.ppk',
    what: 'a private key of PuTTY',
    source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
    untracked: 'warns',
  },
  {
    name: '*.p12',
    what: 'a key store',
    source: 'https://www.rfc-editor.org/rfc/rfc7292',
    untracked: 'warns',
  },
  {
    name: '*.pfx',
    what: 'a key store',
    source: 'https://www.rfc-editor.org/rfc/rfc7292',
    untracked: 'warns',
  },
  {
    name: '*.jks',
    what: 'a key store of Java',
    source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
    untracked: 'warns',
  },
  {
    name: '*.jceks',
    what: 'a key store of Java',
    source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
    untracked: 'warns',
  },
  {
    name: '*.bks',
    what: 'a key store of Bouncy Castle',
    source: 'https://www.bouncycastle.org/documentation/',
    untracked: 'warns',
  },
  {
    name: '*.keystore',
    what: 'a key store of Java or Android',
    source: 'https://developer.android.com/studio/publish/app-signing',
    untracked: 'warns',
  },
  {
    name: '*.kdbx',
    what: 'a password store of KeePass',
    source: 'https://keepass.info/help/kb/kdbx.html',
    untracked: 'warns',
  },
  {
    name: '*.agekey',
    what: 'a key of age',
    source: 'https://github.com/FiloSottile/age',
    untracked: 'warns',
  },
];

/**
 * Names that a pattern above matches and that hold no secret: code, the encrypted vault of dotenv-vault, and
 * the debug key store whose password everyone knows (React Native's template commits it).
 */
export const NOT_ENV_FILES: readonly { readonly pattern: RegExp; readonly source: string }[] = [
  { pattern: /^\.env\.vault$/i, source: 'https://www.dotenv.org/docs/security/env-vault' },
  {
    pattern:
      /^[^/]*\.env(?:\.[^/]*)?\.(?:(?:d\.)?[cm]?[jt]sx?|md|mdx|py|rb|go|rs|java|kt|html|css|snap|map|lock)$/i,
    source: 'https://vite.dev/guide/env-and-mode#intellisense-for-typescript',
  },
  {
    pattern: /^debug\.keystore$/i,
    source: 'https://developer.android.com/studio/publish/app-signing#debug-mode',
  },
];

/** The usual names that a repo should ignore before they appear: reported as `uncovered`. */
export const USUAL_NAMES: readonly {
  readonly path: string;
  readonly probes: readonly string[];
  readonly line: string;
}[] = [
  { path: '.env', probes: ['.env'], line: '.env' },
  { path: '.env.local', probes: ['.env.local'], line: '.env.local' },
  {
    path: '.env.*.local',
    probes: ['.env.development.local', '.env.production.local', '.env.test.local'],
    line: '.env.*.local',
  },
];
