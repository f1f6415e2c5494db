import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { base62, type Hole, hex, password, seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

/**
 * The ways in which people write a credential down, by the file that they do it in. Where § stands the test puts a
 * value, where ¤ stands `bob:value` in base64, where ¢ stands the value in base64.
 */
type Form = readonly [path: string, form: string];

const detector = createDetector({ providers });
const SEEDS = 12;

function misses([path, form]: Form, value: Hole): readonly number[] {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
  return seeds.filter((seed) => {
    const filled = value(seeded(seed));
    const text = form
      .replaceAll('§', () => filled)
      .replace('¤', () => base64(`bob:${filled}`))
      .replace('¢', () => base64(filled));
    return detector.scan(chunkOf(`# x\n${text}\n`, path)).length === 0;
  });
}

const ANY_VALUE: readonly Form[] = [
  ['a.sh', 'curl --user bob@x.io:§ https://x.io'],
  ['a.sh', 'rabbitmqctl add_user bob §'],
  ['a.sh', "rabbitmqctl change_password bob '§'"],
  ['a.sh', 'htpasswd -b -c /etc/x bob §'],
  ['a.sh', 'htpasswd -bc .htpasswd bob §'],
  ['a.sh', 'htpasswd -nb bob §'],
  ['a.sh', 'zip -P § a.zip b'],
  ['a.sh', 'zip -r -P § a.zip b'],
  ['a.sh', 'unzip -P § a.zip'],
  ['a.sh', '7z a -p§ a.7z b'],
  ['webpack.config.js', `new DefinePlugin({ 'process.env.API_KEY': '"§"' })`],
  ['build.gradle', 'buildConfigField "String", "API_KEY", "\\"§\\""'],
  ['.netrc', 'machine x.io\n  login bob\n  password §'],
  ['stack.yml', 'Parameters:\n  DbPassword:\n    Type: String\n    NoEcho: true\n    Default: §\n'],
  ['stack.yml', 'Parameters:\n  DbPassword:\n    Default: §\n'],
  ['stack.json', '{ "Parameters": { "DbPassword": { "Type": "String", "NoEcho": true, "Default": "§" } } }'],
  ['azuredeploy.parameters.json', '"parameters": { "adminPassword": { "value": "§" } }'],
  ['app.config', '<setting name="Password" serializeAs="String">\n  <value>§</value>\n</setting>'],
  ['web.xml', '<param-name>dbPassword</param-name>\n<param-value>§</param-value>'],
  ['a.bat', 'PsExec64.exe \\\\srv -u bob -p § cmd'],
  ['a.bat', 'net use \\\\srv\\share /user:bob §'],
  ['AndroidManifest.xml', '<meta-data android:name="io.x.DB_PASSWORD" android:value="§" />'],
  ['x.yaml', 'mysql::root_password: §'],
  ['Pulumi.dev.yaml', 'config:\n  shop:dbPassword: §'],
  ['unattend.xml', '<AdministratorPassword>\n  <Value>§</Value>\n</AdministratorPassword>'],
  ['nginx.conf', 'fastcgi_param DB_PASSWORD §;'],
  ['httpd.conf', 'SetEnv DB_PASSWORD §'],
  ['Makefile', 'DB_PASSWORD := §'],
  ['Makefile', 'DB_PASSWORD += §'],
  ['a.php', '$password .= "§";'],
  ['a.py', 'password = """§"""'],
  ['a.ts', "const dbPassword = Platform.select({ ios: '§', android: '' })"],
  ['a.ts', "const dbPassword = Platform.select({\n  ios: '§',\n  android: '',\n})"],
  ['a.ts', "const dbPassword = isProduction && '§'"],
  ['a.ts', "verify(token, (process.env.JWT_SECRET as string) || '§')"],
  ['a.ts', "connect(process.env.DB_PASSWORD as string ?? '§')"],
  ['a.ts', "app.use(basicAuth({ users: { admin: '§' } }))"],
  [
    'a.js',
    "app.use(\n  basicAuth({\n    challenge: true,\n    users: {\n      'bob': '§',\n    },\n  }),\n)",
  ],
  ['a.ts', "const options = { password: stage === 'live' && '§' }"],
  ['a.ts', "const passwords = { root: '§', bob: env.PASSWORD }"],
  ['a.yml', 'passwords:\n  root: §'],
  ['a.toml', '[passwords]\nroot = "§"'],
  ['a.ts', "const all = {\n  [Keys.API_KEY]: '§',\n  [clientSecret]: '§',\n}"],
  ['a.ts', "all = {\n  ['clientSecret']: '§',\n  [`${stage}.clientSecret`]: '§',\n}"],
  ['a.txt', 'password <= "§"'],
  ['sys.config', '{db_password, "§"}'],
  ['a.py', 'contraseña = "§"'],
  ['a.js', "const motDePasse = '§'"],
  ['a.yml', 'senha: §'],
  ['.env', 'DB_SENHA=§'],
  ['a.txt', 'Пароль: §'],
  ['a.txt', '密码：§'],
  ['README.md', '- password：§'],
  ['README.md', 'API Token： §'],
  ['a.yml', '密碼: "§"'],
  ['a.py', 'パスワード = "§"'],
  ['a.txt', '비밀번호: §'],
  ['a.sh', 'bcp db.dbo.t out f.dat -S h -U sa -P §'],
  ['a.sh', 'lftp -u bob,§ f.acme.io'],
  ['a.bat', 'net use Z: \\\\h\\share § /user:acme\\bob'],
  ['a.bat', 'net user bob § /add'],
  ['a.bat', 'plink -ssh bob@h -pw §'],
  ['a.sh', 'echo § | sudo -S apt-get update'],
  ['a.sh', "echo '§' | passwd --stdin bob"],
  ['a.sh', 'echo "§" | docker login -u bob --password-stdin'],
  ['ks.cfg', 'rootpw --plaintext §'],
  ['ldap.conf', 'bindpw §'],
  ['a.py', 'server.login("bob@x.io", "§")'],
  ['A.cs', 'new NetworkCredential("bob", "§")'],
  ['a.sh', '7z x a.7z -p§'],
  ['a.sh', 'smbclient -U bob%§ //h/s'],
  ['a.sh', 'smbclient //h/s -U acme/bob%§'],
  ['a.sh', 'mysqladmin -u root password §'],
  ['a.sh', 'oc login -u bob -p § https://x.io:6443'],
  ['a.sh', 'cf login -a https://x.io -u bob -p §'],
  ['a.sh', 'twine upload -u bob -p § dist/*'],
  ['a.sh', 'cqlsh -u bob -p § h'],
  ['a.bat', 'psexec \\\\h -u bob -p § cmd'],
  ['a.sh', 'xfreerdp /u:bob /p:§ /v:h'],
  ['a.csv', 'user,password,host\nbob,§,x.io\namy,none,y.io'],
  ['a.csv', 'name,email,password\r\n"bob","b@x.io","§"\r\n'],
  ['a.csv', 'id;username;password\n1;bob;§'],
  ['a.csv', 'Title,Url,Username,Password,Notes\nx,https://x.io,bob,§,'],
  ['a.sql', "INSERT INTO users (id, name, password) VALUES (1, 'bob', '§');"],
  ['a.sql', 'insert into users (username, password) values ("bob", "§");'],
  [
    'a.sql',
    "INSERT INTO `users` (`name`,`password`,`email`) VALUES\n('amy','',NULL),\n('bob','§','b@x.io');",
  ],
  ['a.yml', 'passwords:\n  - §\n'],
  ['a.yml', 'api_tokens:\n- §\n'],
  ['a.yml', 'args:\n  - --password\n  - §\n'],
  ['a.php', "mysql_connect('h', 'bob', '§')"],
  ['a.pl', 'my $x = DBI->connect("dbi:mysql:database=x", "bob", "§");'],
  ['a.rb', "DBI.connect('DBI:Pg:x', 'bob', '§')"],
  ['a.go', 'smtp.PlainAuth("", "bob", "§", "h")'],
  ['A.cs', 'new DirectoryEntry("LDAP://x.io", "bob", "§");'],
  ['a.json', '{"payload": "{\\"password\\":\\"§\\"}"}'],
  ['a.js', 'const body = "{\\"user\\":\\"bob\\",\\"password\\":\\"§\\"}";'],
  ['a.js', 'const body = \'{"user":"bob","password":"§"}\';'],
  ['a.js', "const password = /* prod */ '§'"],
  ['a.ts', "const apiKey: string = /* live */ '§'"],
  ['a.js', "const config = { apiKey: // live\n    '§' }"],
  ['a.js', "new Client({\n  apiKey:\n    // live, of the shop\n    '§',\n})"],
  ['a.js', "setPassword(/* prod */ '§')"],
  ['a.js', "apiKey: /* in the cloud */ process.env.API_KEY || '§'"],
  ['a.py', "password = (  # prod\n    '§'\n)"],
  ['a.js', "const key = env === 'prod' ? '§' : ''"],
  ['a.js', "const key = env !== 'prod' ? '' : '§'"],
  ['a.js', "const password = isProd() ? '§' : 'x'"],
  ['a.js', "const apiKey = process.env.NODE_ENV === 'production' ? '§' : process.env.API_KEY"],
  ['a.js', "const apiKey = env === 'a' ? 'x' : env === 'b' ? 'y' : '§'"],
  ['a.jsx', "<Map apiKey={Platform.OS === 'ios' ? '§' : IOS_KEY} />"],
  ['a.js', "const rootPw = '§'"],
  ['a.ts', "createPool({ user: 'app', adminPw: '§' })"],
  ['a.yml', 'dbPw: §'],
  ['.env', 'DBPW=§'],
  ['a.ts', "private userPw: string = '§'"],
  ['a.js', "const adminPwd = '§'"],
  ['a.yml', 'pgpass: §'],
  ['ldap.yml', 'bindPw: "§"'],
  ['a.sh', 'curl -d \'{"password":"§"}\' https://x.io/login'],
  ['a.sh', 'curl -d "{\\"api_key\\": \\"§\\"}" https://x.io'],
  ['a.sh', 'curl -X POST -d "username=bob&password=§" https://x.io/l'],
  ['a.sh', 'curl --data-urlencode "client_secret=§" https://x.io'],
  ['a.json', '{"config": "db:\\n  user: root\\n  password: §\\n"}'],
  ['a.sh', 'curl -u bob:§ https://x.io'],
  ['a.sh', 'curl --user "bob:§" https://x.io'],
  ['a.sh', 'curl -ubob:§ https://x.io'],
  ['a.sh', 'wget --user=bob --password=§ https://x.io'],
  ['a.sh', 'wget --http-password=§ https://x.io'],
  ['a.sh', 'mysql -u root -p§ mydb'],
  ['a.sh', 'mysql -uroot -p§ -h db mydb'],
  ['a.sh', 'mysqldump -u root --password=§ db > a.sql'],
  ['a.sh', 'mongo -u admin -p § admin'],
  ['a.sh', 'mongosh --username a --password § x'],
  ['a.sh', 'mongodump --uri="mongodb://a:§@h.io/x"'],
  ['a.sh', 'redis-cli -h x -a § ping'],
  ['a.sh', 'PGPASSWORD=§ psql -h x -U y'],
  ['a.sh', 'export PGPASSWORD="§"'],
  ['a.sh', 'sshpass -p § ssh a@b'],
  ['a.sh', "sshpass -p '§' scp a b:c"],
  ['a.sh', 'sshpass -p§ ssh a@b'],
  ['a.sh', 'docker login -u bob -p § reg.io'],
  ['a.sh', 'docker login --username bob --password § reg.io'],
  ['a.sh', 'helm registry login -u a -p § r.io'],
  ['a.sh', 'az login --service-principal -u x -p § --tenant t'],
  ['a.sh', 'sqlcmd -S s -U sa -P § -Q "x"'],
  ['a.sh', 'ldapsearch -D cn=admin -w § -b x'],
  ['a.sh', 'openssl rsa -in k -passin pass:§'],
  ['a.sh', 'keytool -genkey -storepass § -keypass §'],
  ['a.sh', 'jarsigner -storepass § a.jar x'],
  ['a.sh', 'ansible-playbook x.yml -e "db_password=§"'],
  ['a.sh', 'npm config set //r/:_authToken §'],
  ['a.sh', 'git clone https://bob:§@git.acme.io/x.git'],
  ['a.sh', 'kubectl create secret generic x --from-literal=password=§'],
  ['a.sh', 'heroku config:set SECRET_KEY=§'],
  ['a.sh', 'fly secrets set API_KEY=§'],
  ['a.sh', 'aws configure set aws_secret_access_key §'],
  ['a.sh', "echo 'bob:§' | chpasswd"],
  ['a.sh', 'su -c "ALTER USER x WITH PASSWORD \'§\'"'],
  ['a.sh', 'cat <<EOF > .env\nDB_PASSWORD=§\nEOF'],
  ['a.sh', 'TOKEN=§ node x.js'],
  ['a.sh', 'env API_KEY=§ npm start'],
  ['a.sh', 'docker run -e DB_PASSWORD=§ img'],
  ['a.sh', 'docker run --env "API_KEY=§" img'],
  ['a.sh', 'docker build --build-arg NPM_TOKEN=§ .'],
  ['a.bat', 'set DB_PASSWORD=§'],
  ['a.ps1', '$env:API_KEY = "§"'],
  ['a.ps1', '$password = "§"'],
  ['a.fish', 'set -x API_TOKEN §'],
  ['a.txt', 'Authorization: Basic ¤'],
  ['a.js', "headers: { authorization: 'Basic ¤' }"],
  ['a.http', 'Cookie: session=abc; auth_token=§'],
  ['a.js', "axios.defaults.headers.common['Authorization'] = 'Bearer §'"],
  ['a.js', "fetch(u, { headers: { 'x-access-token': '§' } })"],
  ['a.js', "auth: { username: 'bob', password: '§' }"],
  ['a.js', "auth: { user: 'bob@x.io', pass: '§' }"],
  ['a.py', "requests.get(u, auth=('bob', '§'))"],
  ['a.py', "HTTPBasicAuth('bob', '§')"],
  ['a.txt', 'mysql://bob:§@db.acme.io/x'],
  ['a.txt', 'mariadb://bob:§@db.acme.io/x'],
  ['a.txt', 'amqp://bob:§@mq.acme.io:5672/v'],
  ['a.txt', 'amqps://bob:§@mq.acme.io/v'],
  ['a.txt', 'redis://default:§@r.acme.io:6379/0'],
  ['a.txt', 'rediss://:§@r.acme.io:6379/0'],
  ['a.txt', 'mongodb+srv://bob:§@c0.ab12.mongodb.net/x?retryWrites=true'],
  ['a.txt', 'postgresql+asyncpg://bob:§@db.acme.io/x'],
  ['a.txt', 'mssql://sa:§@db.acme.io/x'],
  ['a.txt', 'ldap://cn:§@l.acme.io'],
  ['a.txt', 'ftp://bob:§@f.acme.io/x'],
  ['a.txt', 'smtp://bob:§@m.acme.io:587'],
  ['a.txt', 'clickhouse://bob:§@c.acme.io'],
  ['a.txt', 'nats://bob:§@n.acme.io:4222'],
  ['a.txt', 'mqtt://bob:§@m.acme.io'],
  ['a.txt', 'bolt://neo4j:§@g.acme.io:7687'],
  ['a.txt', 'jdbc:mysql://db.acme.io:3306/x?user=bob&password=§&useSSL=false'],
  ['a.txt', 'jdbc:postgresql://db.acme.io/x?user=bob&password=§'],
  ['a.txt', 'jdbc:sqlserver://db.acme.io;databaseName=x;user=sa;password=§;encrypt=true'],
  ['a.txt', 'jdbc:oracle:thin:bob/§@db.acme.io:1521:x'],
  ['a.txt', 'Server=db;Database=x;User Id=sa;Password=§;'],
  ['a.txt', 'Data Source=db;Initial Catalog=x;User ID=sa;Pwd=§'],
  ['a.txt', 'Driver={ODBC Driver 17};Server=db;UID=sa;PWD=§;'],
  ['a.txt', 'host=db user=bob password=§ dbname=x sslmode=disable'],
  ['a.txt', 'sqlplus bob/§@db'],
  ['a.txt', 'AccountName=acme;AccountKey=§;EndpointSuffix=core.windows.net'],
  ['Dockerfile', 'ENV API_KEY=§'],
  ['Dockerfile', 'ENV DB_PASSWORD §'],
  ['Dockerfile', 'ARG TOKEN=§'],
  ['Dockerfile', 'ENV A=1 \\\n    SECRET_KEY=§ \\\n    B=2'],
  ['Dockerfile', "RUN echo 'root:§' | chpasswd"],
  ['.github/workflows/x.yml', '        with:\n          password: §'],
  ['.github/workflows/x.yml', '      - run: curl -H "Authorization: token §" https://x'],
  ['.gitlab-ci.yml', 'variables:\n  DEPLOY_TOKEN: "§"'],
  ['docker-compose.yml', 'environment:\n  - DB_PASSWORD=§'],
  ['docker-compose.yml', 'environment:\n  MYSQL_ROOT_PASSWORD: §'],
  ['docker-compose.yml', 'command: redis-server --requirepass §'],
  ['main.tf', 'password = "§"'],
  ['main.tf', 'variable "api_token" {\n  type    = string\n  default = "§"\n}'],
  ['x.tfvars', 'db_password = "§"'],
  ['main.tf', '  environment {\n    variables = {\n      SECRET = "§"\n    }\n  }'],
  ['main.tf', 'master_password = "§"'],
  ['playbook.yml', '    mysql_root_password: "§"'],
  ['playbook.yml', '  user: name=bob password=§'],
  ['values.yaml', 'auth:\n  rootPassword: §'],
  ['values.yaml', 'config:\n  secretKey: "§"'],
  ['values.yaml', '- name: API_KEY\n  value: "§"'],
  ['k8s.yaml', 'stringData:\n  password: §'],
  ['k8s.yaml', 'data:\n  password: ¢'],
  ['application.properties', 'spring.datasource.password=§'],
  ['application.yml', 'spring:\n  datasource:\n    password: §'],
  ['application.properties', 'jwt.secret=§'],
  ['application.properties', 'server.ssl.key-store-password=§'],
  ['appsettings.json', '"ConnectionStrings": { "Default": "Server=db;User Id=sa;Password=§;" }'],
  ['appsettings.json', '"Jwt": { "Key": "§" }'],
  ['appsettings.json', '"ClientSecret": "§"'],
  ['web.config', '<add key="ApiKey" value="§" />'],
  ['web.config', '<add name="x" connectionString="Server=s;User Id=u;Password=§;" />'],
  ['web.config', '<machineKey validationKey="§" />'],
  ['pom.xml', '<password>§</password>'],
  ['settings.xml', '<server><id>x</id><username>bob</username><password>§</password></server>'],
  ['a.xml', '<property name="password" value="§"/>'],
  ['a.xml', '<entry key="secretKey">§</entry>'],
  ['a.xml', '<string name="api_key">§</string>'],
  ['a.xml', '<user name="bob" password="§"/>'],
  ['a.plist', '<key>APIKey</key>\n\t<string>§</string>'],
  ['a.php', "define('DB_PASSWORD', '§');"],
  ['a.php', '$db["password"] = "§";'],
  ['a.php', "'api_key' => '§',"],
  ['a.php', "new PDO('mysql:host=h', 'bob', '§');"],
  ['a.php', "mysqli_connect('h', 'bob', '§', 'db')"],
  ['a.php', "env('APP_KEY', '§')"],
  ['a.rb', "password: '§'"],
  ['a.rb', "config.secret_key = '§'"],
  ['a.rb', "ENV['API_KEY'] = '§'"],
  ['a.rb', "ENV.fetch('API_KEY', '§')"],
  ['a.rb', ':password => "§"'],
  ['a.go', 'cfg := Config{APIKey: "§"}'],
  ['a.go', '\tPassword: "§",'],
  ['a.go', 'const apiKey = "§"'],
  ['a.go', 'os.Setenv("API_KEY", "§")'],
  ['a.go', 'req.SetBasicAuth("bob", "§")'],
  ['a.go', 'req.Header.Set("X-Api-Key", "§")'],
  ['A.java', 'private static final String SECRET = "§";'],
  ['A.java', 'props.put("password", "§");'],
  ['A.java', 'DriverManager.getConnection(url, "bob", "§");'],
  ['A.java', '.password("§")'],
  ['A.java', 'new UsernamePasswordCredentials("bob", "§")'],
  ['A.kt', 'val apiKey = "§"'],
  ['A.kt', 'const val SECRET: String = "§"'],
  ['build.gradle', 'storePassword "§"'],
  ['build.gradle.kts', 'storePassword = "§"'],
  ['gradle.properties', 'RELEASE_STORE_PASSWORD=§'],
  ['A.swift', 'let apiKey = "§"'],
  ['A.swift', 'static let clientSecret: String = "§"'],
  ['A.m', 'NSString *apiKey = @"§";'],
  ['A.m', '#define API_KEY @"§"'],
  ['a.h', '#define WIFI_PASSWORD "§"'],
  ['a.c', 'const char *password = "§";'],
  ['a.cpp', 'std::string secret{"§"};'],
  ['a.ino', 'char pass[] = "§";'],
  ['A.cs', 'var client = new Client { ApiKey = "§" };'],
  ['A.cs', 'new NetworkCredential("bob", "§")'],
  ['A.vb', 'Dim password As String = "§"'],
  ['a.rs', 'let api_key = "§";'],
  ['a.dart', "const apiKey = '§';"],
  ['a.scala', 'val secretKey = "§"'],
  ['a.clj', '{:password "§"}'],
  ['a.lua', 'password = "§"'],
  ['a.pl', 'my $password = "§";'],
  ['a.r', 'api_key <- "§"'],
  ['a.m', "password = '§';"],
  ['a.jl', 'token = "§"'],
  ['a.hs', 'apiKey = "§"'],
  ['a.py', 'os.environ["API_KEY"] = "§"'],
  ['a.py', "SECRET_KEY = '§'"],
  ['a.py', 'password="§"'],
  ['a.py', 'parser.add_argument("--password", default="§")'],
  ['a.py', 'psycopg2.connect("dbname=x user=y password=§")'],
  ['a.py', "'PASSWORD': '§',"],
  ['a.py', 'boto3.client("s3", aws_secret_access_key="§")'],
  ['a.ipynb', '"source": ["api_key = \\"§\\"\\n"]'],
  ['a.ini', '[x]\npassword = §'],
  ['a.cfg', 'secret_key: §'],
  ['a.toml', 'api_key = "§"'],
  ['a.toml', 'tokens = ["§"]'],
  ['a.toml', 'auth = { user = "bob", password = "§" }'],
  ['.netrc', 'machine x.io login bob password §'],
  ['.pgpass', 'db.acme.io:5432:x:bob:§'],
  ['.npmrc', '//r.acme.io/:_authToken=§'],
  ['.npmrc', '_auth=¤'],
  ['.pypirc', 'password = §'],
  ['.yarnrc.yml', 'npmAuthToken: "§"'],
  ['.docker/config.json', '{"auths": {"r.io": {"auth": "¤"}}}'],
  ['nginx.conf', 'proxy_set_header Authorization "Basic ¤";'],
  ['my.cnf', '[client]\npassword=§'],
  ['redis.conf', 'requirepass §'],
  ['a.sql', "CREATE USER 'x' IDENTIFIED BY '§';"],
  ['a.sql', "SET PASSWORD FOR 'x' = PASSWORD('§');"],
  ['a.sql', "CREATE ROLE x LOGIN PASSWORD '§';"],
  ['a.yml', 'key: |\n  §\n'],
  ['a.yml', 'api_token: >-\n  §'],
  ['a.js', "const { SECRET = '§' } = process.env;"],
  ['a.js', 'export default { secret: process.env.S || "§" }'],
  ['a.js', "process.env.API_KEY ??= '§'"],
  ['a.js', "function f(apiKey = '§') {}"],
  ['a.js', 'const TOKEN = `§`;'],
  ['a.js', "app.use(session({ secret: '§', resave: false }))"],
  ['a.js', "new Client({ accessToken: '§' })"],
  ['a.js', "new Sequelize('db', 'bob', '§', { dialect: 'mysql' })"],
  ['a.js', "mysql.createConnection({ host: 'x', user: 'y', password: '§' })"],
  ['a.js', "page.type('#password', '§')"],
  ['a.js', "cy.get('[name=password]').type('§')"],
  ['a.js', "passport.use(new S({ clientID: 'x', clientSecret: '§' }))"],
  ['a.ts', "private readonly apiKey: string = '§';"],
  ['a.ts', "provide: API_KEY, useValue: '§'"],
  ['a.ts', "const SECRET: string | undefined = '§';"],
  ['a.ts', "private apiKey: string | null = '§';"],
  ['a.ts', "const API_KEY: string = process.env.X! || '§';"],
  ['a.ts', "const SECRET = (process.env.X as string) || '§';"],
  ['a.ts', "const secret = await read() ?? '§';"],
  ['a.js', "const API_KEY = isLive ? process.env.X : '§';"],
  ['a.vue', "data() { return { apiKey: '§' } }"],
  ['a.jsx', '<Map apiKey="§" />'],
  ['a.jsx', "<Widget token={'§'} />"],
  ['a.html', '<input type="hidden" name="api_key" value="§">'],
  ['a.html', '<script>var API_TOKEN = "§";</script>'],
  ['a.md', '- Password: `§`'],
  ['a.txt', 'username: bob\npassword: §'],
  ['a.txt', 'the password is §'],
  ['a.js', "const login = 'Basic ' + btoa('bob:§')"],
  ['a.ts', 'headers: { Authorization: `Basic ${Buffer.from("bob:§").toString("base64")}` }'],
  ['a.py', "header = base64.b64encode(b'bob:§')"],
  ['a.php', "$header = 'Basic ' . base64_encode('bob:§');"],
  ['a.rb', "header = Base64.strict_encode64('bob:§')"],
  ['a.log', 'POST /login?password=§ 200'],
  ['a.js', '// password: §'],
  ['a.eml', 'Your new password is: §'],
  ['a.yml', '# - name: DB_PASSWORD\n#   value: "§"'],
  ['a.yml', '    - name: DB_PASSWORD\n      # of the shop\n      value: §'],
  ['a.js', "// const dbPassword =\n//   '§';\n"],
  ['main.tf', '# variable "db_password" {\n#   default = "§"\n# }'],
  ['AndroidManifest.xml', '<meta-data\n    android:name="io.x.DB_PASSWORD"\n    android:value="§" />'],
  ['params.json', '[{ "ParameterKey": "DbPassword", "ParameterValue": "§" }]'],
  ['params.json', '[\n  {\n    "ParameterKey": "DbPassword",\n    "ParameterValue": "§"\n  }\n]'],
  ['a.py', 'user, password = "bob", "§"'],
  ['a.go', 'user, password := "bob", "§"'],
  ['a.yml', ':password: §'],
  ['a.yml', 'live:\n  :user: bob\n  :password: §'],
  ['a.yml', 'password: &db §'],
  ['a.yml', 'password: &db "§"'],
  ['a.yml', 'password: !!str §'],
  ['a.py', 'password: str = Field(default="§", min_length=8)'],
  ['a.py', 'password: str = Field(title="Of the shop", default="§")'],
  ['a.py', 'db_password = mapped_column(default="§")'],
  ['a.sql', "DECLARE @password NVARCHAR(50) = '§';"],
  ['a.sh', 'curl -sSu bob:§ https://x.io'],
  ['a.sh', 'curl -fsSLu "bob:§" https://x.io'],
  ['a.ts', `password: (\n${' '.repeat(60)}'§'\n)`],
  ['a.ts', "async getPassword(): Promise<string> {\n  return '§';\n}"],
  ['a.ts', "function getSecret(): string | undefined {\n  return '§'\n}"],
  ['a.go', 'func dbPassword() string {\n\treturn "§"\n}'],
  ['a.go', 'func dbPassword() (string, error) {\n\treturn "§", nil\n}'],
  ['A.kt', 'fun dbPassword(): String = "§"'],
  ['a.py', 'def db_password():\n    return "§"'],
  ['a.php', "public function getPassword(): string\n{\n    return '§';\n}"],
  ['A.cs', 'var place = "Server=db;User Id=sa;Password=§;Encrypt=true";'],
  ['settings.py', "WTF_CSRF_SECRET_KEY = '§'"],
  ['.env', 'AIRFLOW_PASS=§'],
  ['.env', 'KEEPASS_PASSWORD=§'],
  ['.env', 'CREDIT_BUREAU_SECRET=§'],
];

/** Where nothing but the value's randomness tells. */
const TOKENS_ONLY: readonly Form[] = [
  ['a.sh', 'vault login §'],
  ['a.sh', 'vault login -method=github token=§'],
  ['a.csv', 'name,password,api_key\nbob,,§'],
  ['a.sh', 'git remote add o https://§@git.acme.io/x.git'],
  ['a.ps1', '-Password (ConvertTo-SecureString "§" -AsPlainText -Force)'],
  ['a.yml', 'Authorization: Bearer §'],
  ['a.http', 'X-API-Key: §'],
  ['a.http', 'Ocp-Apim-Subscription-Key: §'],
  ['a.txt', 'Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=R;SharedAccessKey=§'],
  ['.github/workflows/x.yml', 'env:\n  API_KEY: §'],
  ['a.js', "jwt.sign({ id }, '§', { expiresIn: 1 })"],
  ['a.js', "cookieParser('§')"],
  ['a.js', "client.login('§')"],
  ['a.js', "crypto.createHmac('sha256', '§')"],
  ['a.js', "CryptoJS.AES.encrypt(x, '§')"],
  ['a.js', "crypto.createDecipheriv('aes-256-cbc', Buffer.from('§', 'hex'), iv)"],
  ['a.js', "crypto.subtle.importKey('raw', enc.encode('§'), 'HMAC', false, ['sign'])"],
  ['a.js', "crypto.scryptSync('§', salt, 32)"],
  ['a.ts', "const account = privateKeyToAccount('0x§')"],
  ['a.ts', "const wallet = Keypair.fromSecretKey(bs58.decode('§'))"],
  ['a.ts', "const secret = config.get<string>('x') || '§'"],
  ['a.ts', "const pk = PrivateKey.fromHex('§')"],
  ['a.ts', "const pk = PrivateKey.fromString('§')"],
  ['a.js', "const privateKeys = ['§']"],
  ['a.js', "const config = { apiKeys: { prod: '§' } }"],
  ['a.js', "module.exports = {\n  apiKeys: {\n    dev: process.env.KEY,\n    prod: '§',\n  },\n}"],
  ['a.js', "const secrets = { stripe: '§', sendgrid: '' }"],
  ['a.js', "const secrets = { stripe: env.STRIPE, sendgrid: '§' }"],
  ['a.ts', "const secrets: Record<string, string> = {\n  stripe: '§',\n}"],
  ['a.ts', "const API_KEYS = {\n  [Stage.Live]: '§',\n}"],
  ['a.json', '{\n  "tokens": {\n    "github": "",\n    "gitlab": "§"\n  }\n}'],
  ['a.json', '{"apiKeys":{"prod":"§"}}'],
  ['a.yml', 'tokens:\n  github: §'],
  ['a.toml', '[tokens]\ngithub = "§"'],
  ['a.ini', '; of the shop\n[shop.api_keys]\nlive=§'],
  ['a.ini', '[secrets]\r\nurl=https://acme.dev\r\nlive = §'],
  ['a.yml', 'shop:\n  api_keys:\n    live: §\n    test: none'],
  ['a.py', "API_KEYS = {\n    'prod': '§',\n}"],
  ['a.rb', "TOKENS = { github: '§' }"],
  ['a.rb', "TOKENS = { 'github' => '§' }"],
  ['a.ts', "const apiKey = process.env.NODE_ENV === 'production'\n  ? '§'\n  : process.env.API_KEY"],
  ['a.ts', "const apiKey =\n  env.name === 'production'\n    ? process.env.API_KEY\n    : '§'"],
  ['a.js', "module.exports = {\n  cookieKeys: [\n    '§',\n  ],\n}"],
  ['a.rs', 'let sk = SecretKey::from_str("§")?;'],
  ['a.ts', "const secret = new TextEncoder().encode('§')"],
  ['a.ts', "const secretKey = base64url.decode('§')"],
  ['env.ts', "JWT_SECRET: z.string().min(32).default('§'),"],
  ['env.ts', "JWT_SECRET: z\n  .string()\n  .default('§'),"],
  ['env.ts', "JWT_SECRET: str({ desc: text, default: '§' }),"],
  ['env.js', "secret: {\n  doc: 'Of sessions',\n  format: String,\n  default: '§',\n  env: 'SECRET' },"],
  ['a.ts', "secretOrPrivateKey: () => '§'"],
  ['a.ts', "const token = localStorage.getItem('t') || '§'"],
  ['a.md', '| password | § |'],
  ['a.md', '**API key:** §'],
  [
    'x.postman_collection.json',
    '"apikey": [\n\t{\n\t\t"key": "value",\n\t\t"value": "§",\n\t\t"type": "string"\n\t}\n]',
  ],
  ['a.ts', "async getToken(): Promise<string> {\n  return '§';\n}"],
  ['a.yml', 'token: &shared §'],
];

describe('a password or a token is found where it is written as', () => {
  test.each(ANY_VALUE)('%s: %s', (path, form) => {
    expect(misses([path, form], password(14)), 'passwords').toEqual([]);
    expect(misses([path, form], base62(24)), 'tokens').toEqual([]);
    expect(misses([path, form], hex(32)), 'hexadecimal tokens').toEqual([]);
  });
});

describe('a token is found where it is written as', () => {
  test.each(TOKENS_ONLY)('%s: %s', (path, form) => {
    expect(misses([path, form], base62(24)), 'tokens').toEqual([]);
    expect(misses([path, form], hex(32)), 'hexadecimal tokens').toEqual([]);
  });
});

test.each<Form>([
  ['a.js', "const key = env === 'prod' ? '§' : '¤'"],
  ['a.js', "const apiKey = isProd\n  ? '§'\n  : '¤'"],
  ['a.js', "const apiKey = env === 'a' ? '§' : env === 'b' ? '¤' : ''"],
  ['a.js', "const tokens = {\n  github: '§',\n  npm: '¤',\n}"],
  ['a.yml', 'tokens:\n  github: §\n  npm: ¤'],
])('of a choice and in a map each value is found: %s: %s', (path, form) => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const random = seeded(seed);
    const text = form.replace('§', base62(24)(random)).replace('¤', base62(24)(random));
    expect(detector.scan(chunkOf(text, path))).toHaveLength(2);
  }
});

describe('a key written as a list of bytes is found as', () => {
  const listed: Hole = (random) => [...Buffer.from(hex(64)(random), 'hex')].join(', ');
  test.each<Form>([
    ['a.ts', 'const secretKey = new Uint8Array([§])'],
    ['a.ts', 'const aesKey = Uint8Array.from([§])'],
    ['a.ts', 'const wallet = Keypair.fromSecretKey(Uint8Array.from([§]))'],
    ['a.js', 'const key = Buffer.from([§])'],
    ['A.java', 'byte[] secretKey = new byte[] { § };'],
    ['a.py', 'SECRET_KEY = bytes([§])'],
  ])('%s: %s', (path, form) => {
    expect(misses([path, form], listed)).toEqual([]);
  });

  test.each<Form>([
    ['a.ts', 'const keySystemUuid = new Uint8Array([§])'],
    ['a.ts', 'const publicKey = new Uint8Array([§])'],
    ['a.ts', 'const keyIv = Uint8Array.from([§])'],
  ])('but not what everybody may see: %s: %s', (path, form) => {
    const text = form.replace('§', listed(seeded(5)));
    expect(detector.scan(chunkOf(text, path))).toEqual([]);
  });

  test('but no text, and no table', () => {
    const text = [...Buffer.from('the seed of all keys')].join(', ');
    const table = Array.from({ length: 32 }, (_, at) => at * 8).join(', ');
    for (const list of [text, table])
      expect(detector.scan(chunkOf(`const masterKey = new Uint8Array([${list}]);`, 'a.ts'))).toEqual([]);
  });
});

/** Digits and letters in rows, as hands type them that are asked for a key. */
const TYPED: Readonly<Record<string, string>> = {
  hexadecimal: [...'1234567890abcdef'].join('').repeat(2),
  'letters and digits in turn': [...'abcdefghijklmnop']
    .map((letter, at) => `${letter}${(at + 1) % 10}`)
    .join(''),
};

describe('a key that was typed by hand is mentioned, and blocks nothing', () => {
  test.each<Form>([
    ['a.env', 'CLIENT_SECRET=§'],
    ['a.py', 'secret_access_key = "§"'],
    ['a.json', '{ "accessToken": "§" }'],
    ['a.yml', 'api_token: §'],
    ['a.http', 'X-API-Key: §'],
    ['A.java', 'private static final String API_KEY = "§";'],
    ['a.go', 'apiKey := "§"'],
    ['a.ini', 'functions_key = §'],
  ])('%s: %s', (path, form) => {
    for (const value of Object.values(TYPED)) {
      const findings = detector.scan(chunkOf(form.replace('§', value), path));
      expect(findings.map(({ severity }) => severity)).toEqual(['low']);
    }
  });

  test.each<Form>([
    ['a.js', "const apiKeyCharacters = '§'"],
    ['a.js', "this._keyStr = '§'"],
  ])('but not the alphabet, where somebody lists it: %s: %s', (path, form) => {
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].join('');
    const text = form.replace('§', `${alphabet}${alphabet.toLowerCase()}0123456789`);
    expect(detector.scan(chunkOf(text, path))).toEqual([]);
  });
});

test.each<Form>([
  ['a.csv', 'user,password,host\nbob,12 characters at least,x.io'],
  ['a.js', 'foo(user,password)\n  .then(x)'],
  ['a.sql', "INSERT INTO t (password_policy, name) VALUES ('§', 'x')"],
  ['a.sql', 'INSERT INTO users (name, password) VALUES (:name, :password)'],
  ['a.sql', "INSERT INTO users (name, password) VALUES ('bob', SHA2(?, 256))"],
  ['a.yml', 'passwords:\n  - name: §\n'],
  ['a.sh', 'zip -r §.zip build'],
  ['a.sh', '7z x §.7z'],
  ['a.sh', 'rabbitmqctl list_users §'],
  ['a.md', 'vault login is what you need, and nothing-else-than-that will do'],
  ['a.js', "crypto.createCipheriv('aes-256-cbc', secret.key, '§')"],
  ['a.js', "crypto.pbkdf2Sync(words, '§', 100000, 32, 'sha512')"],
  ['a.js', "const bytes = decode('§')"],
  ['a.js', "const place = Buffer.from('urn:§')"],
])('nothing is a password by its place alone: %s: %s', (path, form) => {
  const text = form.replaceAll('§', base62(20)(seeded(7)));
  expect(detector.scan(chunkOf(`# x\n${text}\n`, path))).toEqual([]);
});

/** What a machine draws from all the signs of a keyboard: brackets in it are no call's. */
const signed: Hole = (random) =>
  ['', '#', '(', '%', ')', '^'].map((sign) => sign + base62(3)(random)).join('');

describe('a password of many signs is found without quotes', () => {
  test.each<Form>([
    ['.env', 'DB_PASSWORD=§'],
    ['db.ini', 'password = §'],
    ['db.yml', 'db:\n  password: §'],
    ['db.properties', 'db.password=§'],
    ['note.txt', 'Password: §'],
  ])('%s: %s', (path, form) => {
    expect(misses([path, form], signed)).toEqual([]);
  });

  test.each<Form>([
    ['a.ts', 'const password = isSet(user)&&read(user)\nnext()'],
    ['a.ts', 'password: z.string().min(8),'],
    ['a.ts', '  password: !this.hidden(field)'],
    ['a.py', '    password=get(user)%len(users))'],
    ['a.c', 'password = *next(&list)'],
    ['a.go', 'password := *flag(x)'],
    ['a.sh', 'password=$(read_it "$1")#none'],
    ['a.min.js', 'x.password=e&&t(n)%r[i]\n'],
  ])('and an expression is none, %s: %s', (path, form) => {
    expect(detector.scan(chunkOf(`# x\n${form}\n`, path))).toEqual([]);
  });
});

describe('a password is found whole, whatever signs it has', () => {
  const half = (seed: number): string => base62(7)(seeded(seed)).replace(/.$/, '4');
  const forms: readonly Form[] = [
    ['.env', 'DB_PASSWORD=§'],
    ['a.properties', 'db.password=§'],
    ['a.yml', 'password: §'],
    ['docker-compose.yml', '  - DB_PASSWORD=§'],
    ['a.ini', 'password = §'],
    ['Dockerfile', 'ENV DB_PASSWORD=§'],
    ['a.xml', '<password>§</password>'],
    ['k.yaml', '- name: DB_PASSWORD\n  value: §'],
  ];
  const signs = ['(', '[', ']', '{', '.', ',', ';', '>', ')'];
  test.each(forms)('%s: %s', (path, form) => {
    const lost = signs.filter((sign) => {
      if (path.endsWith('.xml') && sign === '>') return false;
      return [1, 2, 3, 4, 5, 6].some((seed) => {
        const value = `${half(seed)}${sign}${half(seed + 20)}`;
        const text = form.replace('§', () => value);
        return !detector
          .scan(chunkOf(`# x\n${text}\n`, path))
          .some(({ secret }) => secret.reveal() === value);
      });
    });
    expect(lost).toEqual([]);
  });

  test('a sign that opens a placeholder, and nothing that closes one', () => {
    const value = `<${half(1)}${half(2)}`;
    expect(detector.scan(chunkOf(`const dbPassword = '${value}'\n`, 'a.ts'))).toHaveLength(1);
    expect(detector.scan(chunkOf("const dbPassword = '<your password>'\n", 'a.ts'))).toEqual([]);
    expect(detector.scan(chunkOf('DB_PASSWORD=<your password 1>\n', '.env'))).toEqual([]);
  });

  test('a sign before it that a program has before a name, in the place of a database', () => {
    const value = `!${half(1)}${half(2)}`;
    for (const end of ['";', 'Encrypt=true";']) {
      const text = `var place = "Server=db;User Id=sa;Password=${value};${end}\n`;
      expect(detector.scan(chunkOf(text, 'A.cs')), text).toHaveLength(1);
    }
  });
});
