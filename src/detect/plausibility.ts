import { shannonEntropy } from './entropy.ts';
import { isPlaceholder } from './placeholder.ts';

/** Whether `value`, found near a vendor's name, looks like a random token: no placeholder, no word, no identifier. */
export function isPlausibleToken(value: string): boolean {
  if (value.length < 8 || isPlaceholder(value)) return false;
  const hex = /^[0-9a-f-]+$/i.test(value);
  if (/^\d+$/.test(value)) return value.length >= 10 && shannonEntropy(value) >= 2.3;
  if (!/\d/.test(value) && !(/[a-z]/.test(value) && /[A-Z]/.test(value) && value.length >= 16))
    return value.length >= 20 && /^[A-Z]+$/.test(value);
  return shannonEntropy(value) >= Math.min(hex ? 2.7 : 3, Math.log2(value.length) - 0.6);
}
