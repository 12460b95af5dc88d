/**
 * From an empty contract to one that has every clause: whatever policy it applies and in both languages, inserting every missing
 * clause leaves blanks to fill in and nothing else.
 */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/model/finding.js';
import { batchEdits } from '../src/policy/insertion.js';
import { TestWorkspace } from '../src/testing/index.js';

const PATH = '/contrat.msp';
/** Findings that say that something is still to be filled in. */
const TO_FILL_IN: ReadonlySet<string> = new Set(['blank-left']);

function contract(policy: string, language: string): string {
    // The Swiss supervisor asks what only a service in Switzerland meets at once.
    const country = policy === 'Finma' ? 'CH' : 'FR';
    return [
        'use "msp:infogerance"',
        'contract Principal "Contrat" {',
        `    language ${language}`,
        // Data are processed on the client's behalf, so the policy on that applies too.
        `    apply ${[...new Set([policy, "RgpdSousTraitance", ...(policy === "Finma" ? ["Suisse"] : [])])].join(", ")}`,
        '    version "1"',
        '    signed 2026-03-16',
        '    effective 2026-04-01',
        `    party Client "Boulangeries Mercier SAS" as client, controller { form: "SAS au capital de 120 000 €" registration: "RCS Lyon 812 345 676" address: "12 rue de la République, 69002 Lyon" country: ${country} representative: "Mme Anne Mercier, présidente" dpo: "dpo@mercier.example" }`,
        `    party Prestataire "Nordal Infogérance SARL" as provider, processor { form: "SARL au capital de 50 000 €" registration: "RCS Dijon 732 829 320" address: "3 quai Tilsitt, 69002 Lyon" country: ${country} representative: "M. Paul Nord, gérant" dpo: "dpo@nordal.example" }`,
        '    signatory Client "Anne Mercier" as "présidente" on 2026-03-16',
        '    signatory Prestataire "Paul Nord" as "gérant" on 2026-03-16',
        '}'
    ].join('\n');
}

const policies = await (async () => {
    const workspace = await TestWorkspace.reuse({ [PATH]: contract('Infogerance', 'fr') });
    return [...workspace.dossier(PATH).library.policies.keys()];
})();

/** Applies every fix that belongs to a batch, until none is left. */
async function insertAll(workspace: TestWorkspace): Promise<Finding[]> {
    for (let round = 0; round < 5; round++) {
        const edits = batchEdits(workspace.findings(PATH).flatMap(finding => finding.fixes.find(fix => fix.batch) ?? []));
        if (edits.length === 0) {
            break;
        }
        await workspace.apply(edits);
    }
    return [...workspace.findings(PATH)];
}

describe.each(policies)('%s', policy => {
    // A contract of a public body is in French, by law.
    test.each(policy === 'MarchePublic' ? ['fr'] : ['fr', 'en'])('%s', async language => {
        const workspace = await TestWorkspace.reuse({ [PATH]: contract(policy, language) });
        const left = await insertAll(workspace);
        expect(left.filter(({ code }) => !TO_FILL_IN.has(code)).map(({ code, level, message }) => `${level} ${code}: ${message.en}`)).toEqual([]);
        expect(workspace.document(PATH).parseResult.parserErrors).toEqual([]);
    });
});

describe('what is inserted goes where it belongs', () => {
    test('in the order of a contract, whatever asks for it', async () => {
        const workspace = await TestWorkspace.reuse({ [PATH]: contract('Infogerance', 'fr') });
        await insertAll(workspace);
        const order = ['object', 'term', 'scope-functional', 'sla', 'price', 'payment', 'liability', 'data-protection', 'termination', 'reversibility', 'governing-law', 'jurisdiction'];
        const written = [...workspace.text(PATH).matchAll(/^ {4}clause ([a-z-]+) \{/gm)].map(([, kind]) => kind!);
        expect(written.filter(kind => order.includes(kind))).toEqual(order);
        expect(new Set(written).size).toBe(written.length);
    });

    test('with a blank for each service that was chosen, not for each that there is', async () => {
        const chosen = contract('Infogerance', 'fr').replace(/\}\s*$/, '    clause scope-functional { included: [backup, monitoring] }\n}');
        const workspace = await TestWorkspace.reuse({ [PATH]: chosen });
        await insertAll(workspace);
        const [, nature = ''] = /nature: \{([^}]*)\}/.exec(workspace.text(PATH)) ?? [];
        expect([...nature.matchAll(/([a-z-]+): \?/g)].map(([, name]) => name).sort()).toEqual(['backup', 'monitoring']);
        const none = await TestWorkspace.reuse({ [PATH]: contract('Infogerance', 'fr') });
        await insertAll(none);
        expect(none.text(PATH)).toContain('nature: ?');
    });

    test('into the document whose subject it is, with what goes with it', async () => {
        const workspace = await TestWorkspace.reuse({
            [PATH]: `${contract('Infogerance', 'fr').replace(/\}\s*$/, '    precedence Principal > Sla > Dpa\n}')}
annex Sla "Annexe 1 – Niveaux de service" of Principal { version "1" }
agreement Dpa "Accord sur la protection des données personnelles" of Principal { version "1" }
`
        });
        await insertAll(workspace);
        const documents = workspace.text(PATH).split(/^(?=annex|agreement)/m).map(text => [...text.matchAll(/^ {4}clause ([a-z-]+) \{/gm)].map(([, kind]) => kind!));
        expect(documents[0]).not.toContain('sla');
        expect(documents[0]).not.toContain('data-protection');
        expect(documents[1]).toEqual(expect.arrayContaining(['severity-grid', 'sla', 'slo']));
        expect(documents[2]).toEqual(expect.arrayContaining(['data-protection', 'data-location']));
    });

    test('a fact goes to the clause that speaks of its subject, not to the one that ranks highest', async () => {
        const workspace = await TestWorkspace.reuse({
            [PATH]: `use "msp:infogerance"
policy P { require clause sla with hours id hours fr "f" en "e" }
contract Principal "Contrat" {
    apply P
    precedence Principal > Sla
    clause sla { """Voir l'annexe.""" }
}
annex Sla "Annexe" of Principal {
    clause sla { availability: 99% per month   response: { critical: 1 hour } }
}
`
        });
        await insertAll(workspace);
        expect(workspace.text(PATH)).toContain('clause sla { availability: 99% per month   response: { critical: 1 hour }   hours: ? }');
    });
});
