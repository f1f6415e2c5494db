import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Django',
  docs: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
  revoke: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key-fallbacks',
  rotation: [
    'Make a new key: python -c "from django.core.management.utils import get_random_secret_key as k; print(k())", and read it from the environment.',
    'Do not list the leaked key in SECRET_KEY_FALLBACKS: sessions, reset links and signed cookies made with it must die.',
  ],
  rules: [
    {
      id: 'django-insecure-secret-key',
      title: 'Django secret key as startproject makes it',
      severity: 'medium',
      keywords: ['django-insecure-'],
      pattern: /django-insecure-[0-9a-z!@#$%^&*(\-_=+)]{40,64}(?![0-9a-z!@#$%^&*(\-_=+)])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`SECRET_KEY = 'django-insecure-${base36(25)}_&(${base36(22)}'`,
          sample`SECRET_KEY: str = "django-insecure-^${base36(48)})"`,
        ],
        passes: [
          sample`SECRET_KEY = 'django-insecure-change-me'`,
          sample`if key.startswith('django-insecure-'):`,
          sample`django-insecure-${base36(20)}`,
        ],
      },
    },
    {
      id: 'django-secret-key',
      title: 'Django secret key',
      severity: 'high',
      keywords: ['SECRET_KEY'],
      pattern:
        /(?<![0-9A-Za-z_])(?:DJANGO_)?SECRET_KEY(?:\s{0,4}:\s{0,4}str)?\s{0,4}=\s{0,4}r?["']?(?<secret>(?=[0-9a-z]{0,49}[!@#$%^&*(\-_=+)])[0-9a-z!@#$%^&*(\-_=+)]{50})(?![0-9A-Za-z!@#$%^&*(\-_=+)])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`SECRET_KEY = '${base36(20)}!${base36(9)}^&${base36(18)}'`,
          sample`DJANGO_SECRET_KEY="${base36(10)}$${base36(30)}*(${base36(7)}"`,
        ],
        passes: [
          sample`SECRET_KEY = os.environ['DJANGO_SECRET_KEY']`,
          sample`SECRET_KEY = '${hex(50)}'`,
          sample`SECRET_KEY = '${base36(20)}!${base36(9)}'`,
          sample`SECRET_KEY_FALLBACKS = ['${base36(20)}!${base36(9)}^&${base36(18)}']`,
        ],
      },
    },
  ],
});
