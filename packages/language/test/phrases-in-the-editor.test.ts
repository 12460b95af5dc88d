import { expect, test } from 'vitest';
import { checkCompletion, checkHover } from '../src/testing/index.js';

const library = (said: string): string => `
    use "msp:vie"
    /** Jour dernier.
     *  @en Last day. */
    words last-day fr "terme", "échéance" en "end"
    phrases for renewal { fact reminder { said fr "${said}" } }
`;

test('hover on a group that a phrase names shows its words', async () => {
    await checkHover(library('avant <last$0-day>'), '**last-day** Last day. `end`');
});

test('hover on words that state a fact says which', async () => {
    await checkHover(`
        use "msp:infogerance"
        contract Principal "Contrat" {
            language fr
            clause "Durée" { """Le contrat est conclu pour une durée de tro$0is ans.""" }
        }
    `, '**Initial term** `duration: duration` Initial term.');
});

test('groups are offered after "<", slots and roles after "{"', async () => {
    const groups = await checkCompletion(library('avant <la$0>'));
    expect(groups).toContain('last-day');
    expect(groups).toContain('end-of-term');
    expect(groups).not.toContain('severity.critical');
    const slots = await checkCompletion(library('avant {$0}'));
    expect(slots).toContain('value');
    expect(slots).toContain('client');
});
