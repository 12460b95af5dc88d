/** The effective facts of a dossier, as data and as a JSON file. */
import { GENERATOR_MARK } from '../formats/mark.js';
import type { EffectiveFactsDocument } from './document.js';

export * from './document.js';
export { effectiveFacts } from './facts.js';

export function renderJson(facts: EffectiveFactsDocument): string {
    return `${JSON.stringify({ ...facts, generator: GENERATOR_MARK }, undefined, 2)}\n`;
}
