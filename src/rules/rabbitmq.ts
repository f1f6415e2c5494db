import { defineProvider } from '../detect/rule.ts';
import { sample, upper } from '../detect/sample.ts';

export default defineProvider({
  name: 'RabbitMQ',
  docs: 'https://www.rabbitmq.com/docs/clustering#erlang-cookie',
  revoke: 'rabbitmqctl change_password USER NEW_PASSWORD',
  rotation: [
    'Stop the nodes, put a new cookie on all of them, and start them again: who has the cookie can run code on every node.',
  ],
  rules: [
    {
      id: 'rabbitmq-erlang-cookie',
      title: 'RabbitMQ Erlang cookie',
      severity: 'high',
      keywords: ['erlang_cookie', 'erlang.cookie', 'erlangcookie', 'erlang-cookie'],
      value: /[A-Z]{20}/,
      within: 40,
      examples: {
        finds: [
          sample`RABBITMQ_ERLANG_COOKIE=${upper(20)}`,
          sample`rabbitmq:\n  erlangCookie: "${upper(20)}"`,
        ],
        passes: [sample`RABBITMQ_ERLANG_COOKIE=secretcookie`, sample`erlang_cookie: $\{COOKIE}`],
      },
    },
  ],
});
