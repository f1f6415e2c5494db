import { describe, expect, test } from 'vitest';
import {
  base32,
  base62,
  base64,
  base64Of,
  digits,
  hex,
  lower,
  password,
  type Sample,
  sample,
  upper36,
  upperHex,
  uuid,
} from '../../src/detect/sample.ts';
import { base58 } from '../support/base58.ts';
import { blocking, reported } from '../support/reported.ts';

/** A phrase with the signs that look like its letters. */
const signed = () => ['p@$$w0rd', '!#$%^&*()'].join('');
const guess = () => ['T0p', 'S3cr3t'].join('');

// Texts of the kinds that whole repositories have beside their code: what tests, workflows, dashboards, schemas and documents hold.
describe('what stands in the workflows, dashboards, schemas and documents of a repository', () => {
  test.each<[string, string, Sample]>([
    ['a moment', 'patch.yaml', sample`admin.passwordMtime: 2019-03-2${digits(1)}T17:54:53Z`],
    ['a moment in JSON', 'a.json', sample`{ "access_token": "2022-08-25T09:26:0${digits(1)}Z" }`],
    [
      'a program that asks for a password',
      'a.js',
      sample`env: ['GIT_ASKPASS=acmecd', 'SSH_ASKPASS=ksshaskpw']`,
    ],
    ['what an address holds in IPFS', 'a.sh', sample`RSA_KEY=Qm${base58(44)}`],
    ['a peer', 'a.sh', sample`ED25519_KEY=12D3KooW${base58(44)}`],
    [
      'a folder of Windows',
      'a.iss',
      sample`sRegKey := 'SOFTWARE\\WOW6432Node\\Acme\\14.0\\Runtimes\\arm${digits(2)}';`,
    ],
    ['a curve', 'a.go', sample`KeyAlgorithmEcSecp521r1 = "EC_secp521r1"`],
    ['a curve behind the word', 'a.py', sample`return self.as_key("secret", "Ed25519")`],
    ['a type of SQL', 'a.py', sample`hyperdb.Password: 'VARCHAR(255)',`],
    [
      'a type of GraphQL',
      'schema.graphql',
      sample`type A {\n  hasPassword: Boolean!\n  token: [String!]!\n}`,
    ],
    ['which versions will do', 'pyproject.toml', sample`secrets-aws = ["boto3>=1.${digits(2)}.0"]`],
    ['a migration', 'a.py', sample`dependencies = [("acme_auth", "0002_squashed_acme_${digits(1)}")]`],
    ['a region', 'a.py', sample`secret: "ap-northeast-1"`],
    ['a number below nought', 'a.go', sample`SIOCIFGETPKEY = -0x7f${hex(6)}`],
    ['what Maven encrypted', 'settings.xml', sample`<passphrase>{${base64(43)}=}</passphrase>`],
    [
      'the key of a chain that everybody may know',
      'a.json',
      sample`{"@type":"/acme.crypto.secp256k1.PubKey","key":"A${base64(43)}"}`,
    ],
    [
      'the same in a text, where quotes are escaped',
      'a.go',
      sample`"{\"@type\":\"/acme.crypto.secp256k1.PubKey\",\"key\":\"A${base64(43)}\"}"`,
    ],
    ['by what keys of OpenPGP are called', 'Dockerfile', sample`RUN apt-key adv --recv-keys ${upperHex(8)}`],
    ['the same, longer', 'Dockerfile', sample`RUN apt-key adv --recv-keys ${upperHex(16)} && break`],
    ['the same, in a document', 'RELEASE.txt', sample`$ gpg --edit-key ${upperHex(40)}`],
    ['a test that passed', 'a.go', sample`//  (perf) PASS:    Test01Qux (5s, paused 15s)`],
    ['its own name', 'a.go', sample`KubeadmCertsSecret = "kubeadm-certs"`],
    ['an enumeration in Go', 'a.go', sample`MethodIDEALBICABNANL2A ConfirmationTokenMethod = "ABNANL2A"`],
    ['what is asked for by a scheme', 'a.go', sample`const PeerIDAuthScheme = "libp2p-PeerID"`],
    [
      'the id of a model of authorizations',
      'a.md',
      sample`-H "Acme-Authorization-Model-Id: 01ARZ${upper36(21)}"`,
    ],
    ['a level of service', 'a.go', sample`Basic ManagedLabVMSize = "Basic"`],
    ['an address', 'a.go', sample`patch.ObfuscatedPassword = &obfuscated`],
    ['a value of a type', 'a.go', sample`respCreds := ec2RoleCredRespBody{}`],
    ['a sum', 'a.py', sample`pw = 2.0**self.frac_bits`],
    ['what a text begins with', 'a.py', sample`requires_password = url.startswith(("elks://", "elksv1_2"))`],
    ['a text to put something into', 'a.py', sample`store_key = "e2ee_megolm_{}".format(room_id)`],
    ['names with numbers', 'a.json', sample`{ "result_key": "Ipv6Pools", "dest_key": "Ec2SubnetId" }`],
    ['names of fields', 'a.py', sample`PASSWORD_VARIABLES = ("MYSQL_PASSWORD", "MYSQL_PWD")`],
    [
      'a field in a text',
      'a.json',
      sample`"The date at which the password in <code>DbPassword</code> expires."`,
    ],
    [
      'words and numbers of a message',
      'a.go',
      sample`key: "true_for_ES2022_and_above_including_ESNext_69${digits(2)}"`,
    ],
    ['a collation', 'a.java', sample`new Collation(250, "gb18030_unicode_520_ci", 0, MYSQL_CHARSET)`],
    ['what Matrix calls a secret', 'a.js', sample`rustCrypto.checkSecrets("m.megolm_backup.v${digits(1)}");`],
    ['a piece of the alphabet', 'env.liquid', sample`# STORAGE_SPACES_SECRET="ghijkl"`],
    ['how somebody signs in', 'api.json', sample`"x-amazon-apigateway-authtype":"awsSigv${digits(1)}"`],
    ['what others verify with', 'a.json', sample`"type": 1, "verify_key": "${hex(64)}"`],
    [
      'what npm has looked up',
      'debug-0.log',
      sample`cache:get:security-advisory:@aws-sdk/credential-providers:${base64(86)}== Completed`,
    ],
    [
      'where a page goes on',
      'a.js',
      sample`DEFAULT_TOKEN = "${base64Of(sample`{"session_id": "default"}`)}"`,
    ],
    ['a phrase that a shell encoded', 'a.yaml', sample`drift-key: ${base64Of(sample`my-secret-token\n`)}`],
    [
      'an armour with nothing in it, encoded',
      'tls.yaml',
      sample`tls.key: ${base64Of(sample`-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----`)}`,
    ],
    [
      'a login that says that it is one',
      'config.json',
      sample`{"auths":{"ghcr.io":{"auth":"${base64Of(sample`somebodyelse:password`)}"}}}`,
    ],
    [
      'what a form is sent back with',
      'a.md',
      sample`https://github.com/cosmos/sdk/pull/1/files?authenticity_token=${base62(86)}%3D%3D&x=1`,
    ],
  ])('%s is none', (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });

  test.each<[string, string, Sample]>([
    ['a query of a dashboard', 'a.json', sample`{ "key": "Q-${uuid()}-0" }`],
    ['who somebody is at NATS', 'a.conf', sample`{nkey: U${base32(55)}}`],
    ['a stored secret', 'a.go', sample`Secret: "$2a$10$${base62(53)}"`],
    ['a password as MySQL stores it', 'a.json', sample`"NativePassword": "*${upperHex(40)}"`],
    ['a guess', 'a.yaml', sample`password: ${guess}`],
    ['a guess with a row of the keyboard', 'a.rs', sample`let password = "${signed}";`],
    ['a meeting', 'README.md', sample`[Zoom](https://zoom.us/j/952${digits(8)}?pwd=${base62(32)})`],
  ])('%s blocks nothing', (_, path, text) => {
    expect(blocking(path, text)).toEqual([]);
  });

  test.each<[string, string, Sample]>([
    ['a password behind a moment', '.env', sample`DB_PASSWORD=2019-03-20${password(10)}`],
    ['what opens what asks', '.env', sample`ASKPASS_TOKEN=${base62(32)}`],
    ['a token that begins as an address does', '.env', sample`API_TOKEN=Qm${base62(30)}`],
    ['a password with signs of a folder', 'a.yaml', sample`password: ${password(6)}\\${password(6)}`],
    [
      'a key beside one that everybody may know',
      'a.json',
      sample`{"pubKey":"A${base64(43)}","secretKey":"${base62(40)}"}`,
    ],
    ['a password in capitals', '.env', sample`DB_PASSWORD=${upperHex(16)}`],
    [
      'a token in JSON and base64',
      'a.yaml',
      sample`token: ${base64Of(sample`{"k":"${base62(32)}","n":"a","id":1}`)}`,
    ],
    ['a password that a shell encoded', 'a.yaml', sample`db-password: ${base64Of(sample`${base62(20)}\n`)}`],
    [
      'a key in an armour, encoded',
      'tls.yaml',
      sample`tls.key: ${base64Of(sample`-----BEGIN PRIVATE KEY-----\n${base64(64)}\n${base64(64)}\n-----END PRIVATE KEY-----`)}`,
    ],
    [
      'a login',
      'config.json',
      sample`{"auths":{"ghcr.io":{"auth":"${base64Of(sample`somebody:${base62(20)}`)}"}}}`,
    ],
    ['a seed of NATS', 'a.conf', sample`nkey_seed: SU${base32(56)}`],
    ['a token of a basic scheme', 'a.http', sample`Authorization: Basic ${base62(24)}`],
    ['a password behind a mark of Go', 'a.yaml', sample`password: '&${password(12)}'`],
    ['a password that ends in a bracket', '.env', sample`DB_PASSWORD=${password(10)}{}`],
    ['a token that something is done with', 'a.py', sample`access_token = "${base62(32)}".format(vm)`],
    ['what a token is signed with', '.env', sample`TOKEN_VERIFY_KEY=${hex(40)}`],
    ['a password like a region', '.env', sample`DB_PASSWORD=xq-zebrax-${digits(1)}`],
    ['a password like a migration', '.env', sample`DB_PASSWORD=${digits(1)}91${digits(1)}_zq${hex(6)}_k4`],
    ['an exclamation', '.env', sample`DB_PASSWORD=${lower(7)}${digits(3)}!`],
    ['a key of an account by a name', 'a.js', sample`const azureKey = '${base62(86)}==';`],
  ])('but %s is found', (_, path, text) => {
    expect(reported(path, text)).not.toEqual([]);
  });

  test.each<[string, string, Sample]>([
    [
      'of a workflow',
      '.github/workflows/ci.yml',
      sample`on:\n  push:\n    paths:\n      - src/**\nenv:\n  DB_PASSWORD: ${base62(24)}`,
    ],
    ['of what is left out', 'sonar.properties', sample`sonar.exclusions=docs/**\ndb.password=${base62(24)}`],
    ['in a remark', 'a.js', sample`// what is in lib/**\nconst dbPassword = '${base62(24)}';`],
    ['at the root', '_headers.yml', sample`- /**\n- token: ${base62(32)}`],
  ])('a pattern of paths %s begins no comment that documents what follows', (_, path, text) => {
    expect(blocking(path, text)).not.toEqual([]);
  });
});
