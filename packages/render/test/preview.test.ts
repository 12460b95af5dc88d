import { rangeOf, uriOf } from '@msp/language';
import { expect, test } from 'vitest';
import { buildContractTree, renderPreview, type HtmlPart } from '../src/index.js';
import { contract, render } from './dossier.js';

test('a finding about a quoted fact stands beside the table that shows it', async () => {
    const source = contract('clause sla { response: { critical: 1 hour } """Délais :\n\n{response}\n""" }');
    const { workspace } = await render(source);
    const dossier = workspace.dossier('/contrat.msp');
    const at = source.indexOf('1 hour');
    const uri = uriOf(dossier.root);
    const { body, anchors } = renderPreview(buildContractTree(dossier), [{ uri, range: { offset: at, end: at + 6 } }, { uri, range: rangeOf({ node: dossier.root, property: 'name' }) }]);
    expect(anchors[1]).toBeUndefined();
    expect(htmlOf(body)).toContain(`<table class="msp-table" id="${anchors[0]}"`);
});

test('each file is named where it begins, and language where it changes', async () => {
    const { html } = await render({
        '/contrat.msp': contract('clause "Un" { """x""" }'),
        '/a.msp': 'use "msp:infogerance"\nannex Sla "Schedule" of Principal { language en clause "One" { """y""" } }'
    });
    expect(html.match(/data-uri="[^"]*"/g)).toEqual(['data-uri="file:///contrat.msp"', 'data-uri="file:///a.msp"']);
    expect(html).toMatch(/<article class="msp-contract"[^>]* lang="fr"/);
    expect(html).toMatch(/<section class="msp-annex"[^>]* lang="en"/);
});

test('a document without anything is still a document', async () => {
    const { text, html } = await render('contract');
    expect(text).toContain('Sans titre');
    expect(html).toContain('msp-contract');
});

/** The parts put together, without places. */
function htmlOf({ html, parts }: HtmlPart): string {
    return html.replace(/<\/\w+>$/, end => (parts ?? []).map(htmlOf).join('') + end);
}

const placeless = (html: string): string => html.replace(/ data-(?:uri|start|end|at)="[^"]*"/g, '');

const TWO_FILES = {
    '/contrat.msp': contract('glossary { "Incident": """Une panne.""" } """Préambule.""" clause "Un" { """Un Incident.""" } clause sla { response: { critical: 1 hour } } clause "Fin" { """Fin.""" }'),
    '/a.msp': 'use "msp:infogerance"\nannex Sla "Schedule" of Principal { language en """Note.""" clause "One" { """y""" } }'
};

test('the parts put together are the body', async () => {
    const { html, tree } = await render(TWO_FILES);
    expect(placeless(htmlOf(renderPreview(tree).body))).toBe(placeless(html));
});

test('a longer article leaves the others as they are, and moves them', async () => {
    const leaves = (part: HtmlPart): HtmlPart[] => [part, ...(part.parts ?? []).flatMap(leaves)];
    const before = leaves(renderPreview((await render(TWO_FILES)).tree).body);
    const after = leaves(renderPreview((await render({ ...TWO_FILES, '/contrat.msp': TWO_FILES['/contrat.msp'].replace('Un Incident.', 'Un Incident grave.') })).tree).body);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.filter(({ html }, index) => html !== before[index]!.html).map(({ html }) => placeless(html).slice(0, 40))).toEqual([expect.stringContaining('msp-clause')]);
    expect(after.at(-3)!.uri).toBe('file:///a.msp');
    const [last] = after.filter(({ html }) => html.includes('Fin.'));
    expect(last!.origin).toBe(before.find(({ id }) => id === last!.id)!.origin + ' grave'.length);
});
