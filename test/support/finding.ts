import type { Finding } from '../../src/detect/finding.ts';
import { Secret } from '../../src/detect/secret.ts';

/** The finding of a Stripe key in a file, as a scan gives it; only its place and its value matter. */
export function stripeFinding(path: string, startLine: number, value: string): Finding {
  return {
    ruleId: 'stripe-live-key',
    title: 'Stripe live secret or restricted key',
    severity: 'critical',
    path,
    origin: 'file',
    startLine,
    startColumn: 1,
    endLine: startLine,
    endColumn: 2,
    secret: new Secret(value, 'sk_live_'),
  };
}
