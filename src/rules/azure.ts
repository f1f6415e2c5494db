import { defineProvider } from '../detect/rule.ts';
import { base62, base64, base64url, chars, hex, sample, upper, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Microsoft Azure',
  docs: 'https://learn.microsoft.com/en-us/azure/security/fundamentals/secrets-best-practices',
  revoke: 'https://portal.azure.com/',
  rotation: [
    'Regenerate the key (keys come in pairs: move everything to the second one first), or delete the client secret in "App registrations".',
    'Read the activity log and the sign-in log of the service principal.',
    'Use a managed identity or workload identity federation instead of a stored secret.',
  ],
  rules: [
    {
      id: 'azure-storage-account-key',
      title: 'Azure Storage or Cosmos DB account key',
      severity: 'critical',
      keywords: ['AccountKey=', 'accountkey=', 'ACCOUNTKEY='],
      pattern: /account[_-]?key["']?\s?=\s?["']?(?<secret>[0-9A-Za-z+/]{86}==)/i,
      entropy: 4,
      examples: {
        finds: [
          sample`DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${base64(86)}==;EndpointSuffix=core.windows.net`,
          sample`"ConnectionString": "AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${base64(86)}==;"`,
        ],
        passes: [
          sample`AccountKey=${base64(40)}==`,
          sample`AccountKey={key};EndpointSuffix=core.windows.net`,
        ],
      },
    },
    {
      id: 'azure-identifiable-key',
      title: "Azure key that carries its service's signature",
      severity: 'critical',
      keywords: [
        '+ASt',
        'ACDb',
        '+ABa',
        'AzFu',
        'AzSe',
        '+ACR',
        'AzCa',
        'APIM',
        'JQQJ99',
        'AZDO',
        'AIoT',
        '+ASb',
        '+AEh',
        '+ARm',
        'AZEG',
      ],
      pattern:
        /(?<![0-9A-Za-z_+/-])(?:[0-9A-Za-z+/]{76}(?:\+ASt|ACDb|\+ABa|APIM)[0-9A-Za-z+/]{6}==|[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{6}==|[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}|[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}|[0-9A-Za-z]{33}AzCa[A-P][0-9A-Za-z]{5}=|[0-9A-Za-z+/]{33}(?:AIoT|AZEG|\+ASb|\+AEh|\+ARm)[0-9A-Za-z+/]{6}=|[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{26}(?:[0-9A-Za-z]{2}==)?|[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4})(?![0-9A-Za-z+/_=-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`AZURE_STORAGE_KEY=${base64(76)}+ASt${base64(5)}Q==`,
          sample`"api-key": "${base62(42)}AzSeA${base62(5)}"`,
          sample`AZURE_OPENAI_API_KEY=${base62(52)}JQQJ99B${upper(1)}${base62(24)}`,
          sample`AZURE_DEVOPS_EXT_PAT=${base62(76)}AZDO${base62(4)}`,
        ],
        passes: [sample`${base62(30)}AzSeA${base62(5)}`, sample`APIM_${base62(10)}`],
      },
    },
    {
      id: 'azure-shared-access-key',
      title: 'Azure Service Bus, Event Hubs, IoT Hub or Relay shared access key',
      severity: 'critical',
      keywords: ['SharedAccessKey=', 'sharedaccesskey=', 'SHAREDACCESSKEY='],
      pattern: /SharedAccessKey=(?<secret>[0-9A-Za-z+/]{43}=)/i,
      entropy: 3.5,
      examples: {
        finds: [
          sample`Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${base64(43)}=`,
          sample`HostName=acme.azure-devices.net;DeviceId=d1;SharedAccessKey=${base64(43)}=`,
        ],
        passes: [
          sample`SharedAccessKey=${base64(12)}`,
          sample`SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<key>`,
        ],
      },
    },
    {
      id: 'azure-connection-secret',
      title: 'Azure App Configuration, SignalR or Communication Services connection string',
      severity: 'critical',
      keywords: ['.azconfig.io', '.service.signalr.net', '.webpubsub.azure.com', '.communication.azure.com'],
      pattern:
        /\.(?:azconfig\.io|service\.signalr\.net|webpubsub\.azure\.com|communication\.azure\.com)\/?;(?:Id=[^;\s]{4,60};)?(?:Secret|AccessKey)=(?<secret>[0-9A-Za-z+/]{40,100}={0,2})/i,
      entropy: 3.5,
      examples: {
        finds: [
          sample`Endpoint=https://acme.azconfig.io;Id=abc-l0-s0:def;Secret=${base64(43)}=`,
          sample`"Azure:SignalR:ConnectionString": "Endpoint=https://acme.service.signalr.net;AccessKey=${base64(43)}=;Version=1.0;"`,
        ],
        passes: [
          sample`Endpoint=https://acme.azconfig.io;Id=abc;Secret=<secret>`,
          sample`https://acme.service.signalr.net/client/?hub=chat`,
        ],
      },
    },
    {
      id: 'azure-sas-signature',
      title: 'Azure shared access signature',
      severity: 'high',
      keywords: ['&sig=', '?sig=', 'u0026sig=', 'amp;sig='],
      pattern: /(?:[?&]|u0026|amp;)sig=(?<secret>[0-9A-Za-z%+/]{43,80}(?:%3[Dd]|=))(?![0-9A-Za-z%])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`https://acme.blob.core.windows.net/c/f.zip?sv=2022-11-02&se=2030-01-01&sr=b&sp=r&sig=${base62(43)}%3D`,
          sample`SAS=?sv=2020-08-04&ss=b&srt=co&sp=rl&sig=${base62(20)}%2F${base62(22)}%3D`,
        ],
        passes: [
          sample`https://acme.blob.core.windows.net/c?sv=2022-11-02&sig=${base62(10)}`,
          sample`https://acme.example.com/?a=1&sig=signature`,
        ],
      },
    },
    {
      id: 'azure-client-secret',
      title: 'Microsoft Entra ID (Azure AD) client secret',
      severity: 'critical',
      keywords: ['0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'],
      pattern:
        /(?<![0-9A-Za-z_~.-])[0-9A-Za-z_~.]{3}\dQ~[0-9A-Za-z_~.-]{31,34}(?![0-9A-Za-z_~-]|\.[0-9A-Za-z_~-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`AZURE_CLIENT_SECRET=${base62(3)}8Q~${base64url(33)}k`,
          sample`"clientSecret": "${base62(3)}7Q~${base64url(32)}Z"`,
          sample`The client secret was ${base62(3)}8Q~${base62(34)}.`,
        ],
        passes: [sample`${base62(3)}8Q~${base62(12)}`, sample`AZURE_CLIENT_ID=${uuid()}`],
      },
    },
    {
      id: 'azure-old-client-secret',
      title: 'Azure client secret, key or password (older form)',
      severity: 'high',
      keywords: [
        'azure_client_sec',
        'azureclientsec',
        'azure_secret',
        'azure_password',
        'arm_client_secret',
        'aad_secret',
        'aad_client_secret',
      ],
      value: /[0-9A-Za-z_~.\-+/@:?=[\]]{31,43}=?/,
      within: 40,
      examples: {
        finds: [sample`ARM_CLIENT_SECRET="${base62(34)}"`, sample`azure_client_secret: ${base64(43)}=`],
        passes: [
          sample`AZURE_CLIENT_SECRET=your-azure-client-secret-goes-here`,
          sample`arm_client_secret = var.arm_client_secret`,
        ],
      },
    },
    {
      id: 'azure-devops-token',
      title: 'Azure DevOps personal access token (52 characters)',
      severity: 'critical',
      keywords: [
        'azure_devops',
        'azuredevops',
        'azure-devops',
        'dev.azure.com',
        'visualstudio.com',
        'vsts',
        'vso_',
        'ado_pat',
        'ado_token',
        'system_accesstoken',
        'vss_nuget',
      ],
      value: /[2-7a-z]{52}/,
      examples: {
        finds: [
          sample`AZURE_DEVOPS_EXT_PAT=${chars('234567abcdefghijklmnopqrstuvwxyz', 52)}`,
          sample`git clone https://token:$AUTH@dev.azure.com/acme/p/_git/r # auth ${chars('234567abcdefghijklmnopqrstuvwxyz', 52)}`,
        ],
        passes: [
          sample`AZURE_DEVOPS_PAT=${hex(40)}`,
          sample`https://dev.azure.com/acme/project/_apis/build/status`,
        ],
      },
    },
    {
      id: 'azure-subscription-key',
      title: 'Azure AI services, API Management, Search or Maps key',
      severity: 'high',
      keywords: [
        'azure',
        'ocp-apim-subscription-key',
        'cognitiveservices.azure',
        'bing_search',
        'cosmos_key',
      ],
      value: /[0-9a-f]{32}|[0-9A-F]{32}/,
      examples: {
        finds: [sample`AZURE_SPEECH_KEY=${hex(32)}`, sample`-H 'Ocp-Apim-Subscription-Key: ${hex(32)}'`],
        passes: [sample`AZURE_TENANT_ID=${uuid()}`, sample`azure-pipelines build id ${hex(40)}`],
      },
    },
    {
      id: 'azure-publish-password',
      title: 'Azure App Service publish profile password',
      severity: 'critical',
      keywords: ['userPWD'],
      pattern: /userPWD\s?=\s?\\?["'](?<secret>[0-9A-Za-z]{60})(?![0-9A-Za-z])/,
      entropy: 4,
      examples: {
        finds: [
          sample`<publishProfile publishMethod="MSDeploy" userName="$acme" userPWD="${base62(60)}" />`,
          sample`publishMethod="FTP" userPWD="${base62(60)}" destinationAppUrl="http://acme.azurewebsites.net"`,
        ],
        passes: [sample`userPWD="${base62(12)}"`, sample`userPWD=""`],
      },
    },
    {
      id: 'azure-storage-key',
      title: 'Azure Storage, Cosmos DB or Batch account key by its name',
      severity: 'critical',
      keywords: [
        'azure',
        'storage_key',
        'storagekey',
        'account_key',
        'accountkey',
        'storage_account',
        'cosmos',
        'documentdb',
      ],
      value:
        /(?<!AccountKey=)(?<!accountkey=)(?![0-9A-Za-z+/]{76}(?:\+ASt|ACDb|\+ABa|APIM))[0-9A-Za-z+/]{86}==/,
      within: 60,
      examples: {
        finds: [
          sample`AZURE_STORAGE_KEY=${base62(86)}==`,
          sample`new CosmosClient({ endpoint, cosmosKey: '${base62(86)}==' })`,
        ],
        passes: [sample`AZURE_STORAGE_ACCOUNT=acme`, sample`azure_storage_key = "${base62(40)}=="`],
      },
    },
    {
      id: 'azure-function-key',
      title: 'Azure Functions key',
      severity: 'high',
      keywords: ['x-functions-key', 'azurewebsites.net/api', 'function_key', 'functionkey', 'function_code'],
      value: /(?=\D{0,53}\d)(?=[^A-Z]{0,53}[A-Z])(?:[0-9A-Za-z+/_-]{54}(?:==|%3D%3D)|[0-9A-Za-z_-]{55}=)/,
      within: 120,
      examples: {
        finds: [
          sample`-H 'x-functions-key: ${base62(54)}=='`,
          sample`https://acme.azurewebsites.net/api/hello?code=${base62(54)}==&key=1`,
        ],
        passes: [
          sample`x-functions-key: ${base62(9)}`,
          sample`https://acme.azurewebsites.net/api/hello?code=FUNCTION_KEY`,
        ],
      },
    },
  ],
});
