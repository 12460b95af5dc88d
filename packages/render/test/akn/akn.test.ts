import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { accept, buildContractTree, formatNamed, redline, reject, renderText, type ContractTree, type ExportContext } from '../../src/index.js';
import { contract } from '../dossier.js';
import { example } from '../examples.js';
import { profileErrors } from './profile.js';
import { aknErrors, schemaAtHand, schemaErrors } from './validate.js';

async function written(tree: ContractTree, context: ExportContext): Promise<string> {
    return new TextDecoder().decode(await formatNamed('akn')!.write(tree, context));
}

const NAMESPACES = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };

/** Values of attributes and texts of elements. */
function all(xml: string, path: string): string[] {
    const document = XmlDocument.fromString(xml);
    const found = document.find(path, NAMESPACES).map(node => node.content);
    document.dispose();
    return found;
}

const INVALID = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"/></akomaNtoso>';

test('the list tells valid from invalid', () => {
    expect(profileErrors(INVALID)).toEqual(['1: doc holds ']);
});

test('the schema of OASIS tells valid from invalid', async ({ skip }) => {
    skip(!await schemaAtHand(), 'The schema is neither here nor to be had: see packages/dev/src/support/akn-schema.ts.');
    expect(await schemaErrors(INVALID)).not.toEqual([]);
});

test.each(['boulangeries-mercier', 'alpine-dental', 'garage-lambert', 'scenario-ateliers-morvan', 'scenario-saas-paiement', 'scenario-sante-frontaliere'])('%s is valid, and every reference leads somewhere', async name => {
    const { tree, dossier, context } = await example(name);
    const consolidated = buildContractTree(dossier, { extent: 'consolidated' });
    const one = buildContractTree(dossier, { extent: 'document', document: dossier.documents.at(-1)! });
    for (const extent of [tree, consolidated, one]) {
        const xml = await written(extent, { ...context, draft: extent === one });
        expect(await aknErrors(xml)).toEqual([]);
        const ids = new Set(all(xml, '//@eId'));
        const references = all(xml, '//a:ref/@href | //@refersTo | //@source | //@as | //a:FRBRauthor/@href');
        expect(references.length).toBeGreaterThan(extent === one ? 5 : 50);
        expect(references.filter(reference => !ids.has(reference.slice(1)))).toEqual([]);
        expect(xml).not.toContain('file:');
    }
});

test('articles are named as the naming convention names them', async () => {
    const { tree, context } = await example({
        '/d/contrat.msp': contract(`signed 2026-03-16 effective 2026-04-01 version "1.2"
            glossary { "Incident": """Une panne.""" }
            clause preamble "Exposé" { """Rien.""" }
            clause definitions "Définitions" { """Voici.""" }
            clause sla "Niveaux" as Niveaux { """Avant l'{Deux}.
                1. un
                2. deux""" clause "Un" { """A.""" clause "Plus bas" { """Tout Incident.""" } } """Entre.""" clause "Deux" as Deux { """B.""" } """Après.""" }
            clause governing-law { country: FR }`),
        '/d/annexe.msp': 'use "msp:infogerance"\nannex Sla "Schedule" of Principal { language en clause "One" as One { """See {Niveaux}.""" } }'
    });
    const xml = await written(tree, context);
    expect(await aknErrors(xml)).toEqual([]);
    expect(all(xml, '//a:article/@eId | //a:paragraph/@eId | //a:subparagraph/@eId | //a:hcontainer/@eId')).toEqual([
        'cmpnt_1__hcontainer_1', 'cmpnt_1__art_1', 'cmpnt_1__art_2', 'cmpnt_1__art_2__para_2-1', 'cmpnt_1__art_2__para_2-1__subpara_2-1-1', 'cmpnt_1__art_2__para_2-2',
        'cmpnt_1__art_3', 'cmpnt_2__art_1'
    ]);
    expect(all(xml, '//a:preamble//a:ref/@href')).toEqual(['#cmpnt_1', '#cmpnt_2']);
    expect(all(xml, '//a:mainBody//a:ref/@href')).toEqual(['#cmpnt_1__art_2__para_2-2', '#cmpnt_1__art_2']);
    expect(all(xml, '//a:article[@eId="cmpnt_1__art_2"]/a:*[not(self::a:num or self::a:heading)]/@eId')).toEqual([
        'cmpnt_1__art_2__intro', 'cmpnt_1__art_2__para_2-1', 'cmpnt_1__art_2__al_1', 'cmpnt_1__art_2__para_2-2', 'cmpnt_1__art_2__wrapUp'
    ]);
    expect(all(xml, '//a:documentCollection/a:meta//a:FRBRExpression/a:FRBRuri/@value')).toEqual(['/akn/fr/doc/contract/2026-03-16/principal/mul@2026-03-16']);
    expect(all(xml, '//a:doc//a:FRBRlanguage/@language')).toEqual(['fra', 'eng']);
    expect(all(xml, '//a:doc[1]//a:FRBRWork/a:FRBRdate/@date')).toContain('2026-04-01');
    expect(all(xml, '//a:def/@refersTo | //a:term/@refersTo')).toEqual(['#term-incident', '#term-incident']);
});

test('a redline has the words of both versions, marked', async () => {
    const before = await example({ '/d/contrat.msp': contract('clause "Un" { """Payé sous 30 jours.""" } clause "Deux" { """Une phrase qui se déplace avec son article.""" } clause "Trois" { """| a | b |\n|---|---|\n| c | d |""" }') });
    const after = await example({ '/d/contrat.msp': contract('clause "Deux" { """Une phrase qui se déplace avec son article.""" } clause "Un" { """Payé sous 45 jours.""" } clause "Quatre" { """Nouveau.""" }') });
    const marked = redline(before.tree, after.tree, { author: 'Anne', date: '2026-05-01T10:00:00Z', beforeName: 'a', afterName: 'b' });
    const xml = await written(marked, after.context);
    expect(await aknErrors(xml)).toEqual([]);
    expect(all(xml, '//a:ins').join(' ')).toContain('45');
    expect(all(xml, '//a:del').join(' ')).toContain('30');
    expect(all(xml, '//a:TLCPerson/@showAs')).toEqual(['Anne']);
    const body = (source: string, without: string): string => all(source, `//a:mainBody//text()[not(ancestor::a:${without})]`).join('').replace(/\s+/g, '');
    const plain = async (tree: ContractTree): Promise<string> => all(await written(tree, after.context), '//a:mainBody//text()').join('').replace(/\s+/g, '');
    expect(renderText(accept(marked))).toBe(renderText(after.tree));
    expect(body(xml, 'del')).toBe(await plain(after.tree));
    expect(body(xml, 'ins').replace(/Article\u00A0?\d/g, '')).toBe((await plain(reject(marked))).replace(/Article\u00A0?\d/g, ''));
});
