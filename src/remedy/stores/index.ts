import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { gcp } from './gcp.ts';
import type { Store } from './store.ts';
import { vault } from './vault.ts';

/** Every secrets manager that `fix --to` knows. A new name in `STORES` does not compile until it is here. */
export const SECRET_STORES = { aws, vault, azure, gcp } satisfies Record<Store['store'], Store>;
