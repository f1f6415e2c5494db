import * as z from 'zod/mini';
import { SEVERITIES } from '../detect/rule.ts';
import { STORES } from './config.ts';

// Without this zod tries `new Function` for a faster validator: nothing here compiles code.
z.config({ jitless: true });

const severity = z.enum(SEVERITIES);
/** Five runs of `*` in one name would be tried for ever on a long one. */
const endingSoon = z.regex(
  /^(?!.*\*(?:[^*/]+\*+){4})/s,
  'may have a star in four places at most between two slashes',
);
/** A `!` that takes nothing back would be taken for the whole repo. */
const globs = z.array(z.string().check(z.minLength(1), z.regex(/[^!]/, 'must name something'), endingSoon));
/** Globs that do not mean the root. */
const nameGlobs = z.array(
  z.string().check(z.minLength(1), z.regex(/[^!./]/, 'must not mean all files'), endingSoon),
);

/** One rule of a team's own, as a config file writes it. */
const customRule = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
      z.describe('Lower-case words joined by hyphens, unlike any built-in id: "acme-deploy-key".'),
    ),
  title: z.optional(
    z
      .string()
      .check(z.minLength(1), z.describe('What was found, as a person would say it; the id when left out.')),
  ),
  severity: z.optional(z.enum(SEVERITIES).check(z.describe('"high" when left out.'))),
  keywords: z
    .array(z.string().check(z.minLength(3)))
    .check(
      z.minLength(1),
      z.describe(
        'Literals, one of which is in every match (case matters, unless flags has "i"); as long and rare as the format allows.',
      ),
    ),
  pattern: z
    .string()
    .check(
      z.minLength(1),
      z.describe(
        'JavaScript regular expression without slashes. The secret is the group named "secret" where there is one, else the whole match. A pattern that could take more than linear time is refused.',
      ),
    ),
  flags: z.optional(
    z.string().check(z.regex(/^[ims]*$/, 'may have the letters i, m and s'), z.describe('Any of i, m, s.')),
  ),
  entropy: z.optional(
    z
      .number()
      .check(
        z.minimum(0),
        z.maximum(8),
        z.describe('Least Shannon entropy of the secret, in bits per character.'),
      ),
  ),
  docs: z.optional(z.string().check(z.describe('Where the credential is described.'))),
  revoke: z.optional(
    z.string().check(z.describe('Where (URL) or how (command) to revoke it; printed with each finding.')),
  ),
  examples: z.optional(
    z.strictObject({
      finds: z.optional(z.array(z.string()).check(z.describe('Texts in which the rule must fire.'))),
      passes: z.optional(z.array(z.string()).check(z.describe('Texts in which it must not.'))),
    }),
  ),
});

/**
 * What a config file may say. The one definition: load.ts validates by it, and tools/schemas.ts makes
 * schema/secretguardrc.json of it. Every key may be left out; src/config/config.ts has the defaults.
 */
export const configFile = z.strictObject({
  $schema: z.optional(z.string().check(z.describe('For editors: where this schema lies.'))),
  extends: z.optional(
    z
      .string()
      .check(
        z.minLength(1),
        z.describe(
          'A file whose settings come first, relative to this one. Lists are joined, maps merged, single values replaced.',
        ),
      ),
  ),
  include: z.optional(
    globs.check(z.describe('Globs of the paths to scan, from the root of the repo; all when left out.')),
  ),
  exclude: z.optional(
    nameGlobs.check(
      z.describe(
        'Globs of the paths to leave out. What they hide of a change is counted in the summary line.',
      ),
    ),
  ),
  failOn: z.optional(severity.check(z.describe('The least severity that blocks; "medium" when left out.'))),
  rules: z.optional(
    z.strictObject({
      disable: z.optional(globs.check(z.describe('Rule ids, or globs over ids: "stripe-*".'))),
      severity: z.optional(
        z
          .record(z.string(), severity)
          .check(z.describe('Rule id (or glob) to the severity that it has here.')),
      ),
      custom: z.optional(
        z
          .array(customRule)
          .check(z.describe('Rules of your own; `secretguard rules check` runs their examples.')),
      ),
    }),
  ),
  envFiles: z.optional(
    z.strictObject({
      patterns: z.optional(
        nameGlobs.check(z.describe('Further names (globs) that count as env-style: "*.secrets.yml".')),
      ),
      allow: z.optional(
        nameGlobs.check(z.describe('Env-style files that you mean to commit (globs): ".env.test".')),
      ),
      templates: z.optional(nameGlobs.check(z.describe('Further names (globs) that count as templates.'))),
      encrypted: z.optional(
        z
          .enum(['allow', 'refuse'])
          .check(
            z.describe(
              'Whether env files encrypted by dotenvx, sops, git-crypt and the like may be committed; "allow" when left out.',
            ),
          ),
      ),
    }),
  ),
  hooks: z.optional(
    z.strictObject({
      timeout: z.optional(
        z
          .number()
          .check(
            z.gt(0),
            z.maximum(3600),
            z.describe('Seconds after which a hook gives up and blocks; 60 when left out.'),
          ),
      ),
    }),
  ),
  honourForeign: z.optional(
    z
      .boolean()
      .check(
        z.describe(
          'Whether the allow comments of other scanners (gitleaks:allow, pragma: allowlist secret, …) count; true when left out.',
        ),
      ),
  ),
  remedy: z.optional(
    z.strictObject({
      store: z.optional(
        z.enum(STORES).check(z.describe('Where `secretguard fix` puts a secret; "env" when left out.')),
      ),
      links: z.optional(
        z
          .record(z.string(), z.string())
          .check(
            z.describe("Rule id (or glob) to a page of your team's own, printed instead of the vendor's."),
          ),
      ),
      message: z.optional(
        z.string().check(z.describe('Printed under every blocked commit: whom to call, what to read.')),
      ),
    }),
  ),
});

/** A config file's content once it has been validated. */
export type ConfigFile = z.infer<typeof configFile>;
/** One of its `rules.custom`. */
export type CustomRuleFile = z.infer<typeof customRule>;

/** A validation issue of zod, with the types that load.ts explains in words. */
export type Issue = z.core.$ZodIssue;

/**
 * The keys that may stand at `path` (names and list indexes from the top), for the nearest right name.
 * Empty where anything may stand, as in a map.
 */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: z.core.$ZodType = configFile;
  for (const step of path) {
    schema = unwrap(schema);
    if (schema instanceof z.ZodMiniObject) {
      const next: unknown = schema.def.shape[String(step)];
      if (!(next instanceof z.ZodMiniType)) return [];
      schema = next;
    } else if (schema instanceof z.ZodMiniArray) {
      schema = schema.def.element;
    } else {
      return [];
    }
  }
  schema = unwrap(schema);
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.def.shape) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodMiniOptional ? schema.def.innerType : schema;
}
