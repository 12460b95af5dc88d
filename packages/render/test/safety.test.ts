import { expect, test } from 'vitest';
import { TestWorkspace } from '@msp/language/testing';
import { buildContractTree, renderBody, renderPage } from '../src/index.js';
import { contract, render } from './dossier.js';

const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[cliquez](javascript:alert(1))',
    '[cliquez](https://mal.example/"onmouseover="alert(1))',
    '![image](https://mal.example/x.png)',
    '<javascript:alert(1)>',
    '&lt;script&gt;',
    '"><svg onload=alert(1)>',
    "' onclick='alert(1)"
];

/** Elements and attributes that `sanitise.ts` of the preview lets through; nothing else may be written. */
const TAG = /^<\/?(?:article|header|section|nav|div|p|h[1-6]|dl|dt|dd|dfn|ol|ul|li|table|thead|tbody|tr|th|td|caption|span|a|em|strong|del|code|pre|blockquote|hr|br)((?: [a-z-]+="[^"<>]*")*)>$/;
const ATTRIBUTE = /^(?:class|id|lang|title|scope|start|value|href|aria-label|aria-labelledby|data-uri|data-start|data-end|data-target)$/;

function checkMarkup(html: string): void {
    for (const [tag] of html.matchAll(/<[^>]*>/g)) {
        const match = TAG.exec(tag);
        expect(match, tag).not.toBeNull();
        for (const [, name, value] of match![1]!.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
            expect(name, tag).toMatch(ATTRIBUTE);
            if (name === 'href') {
                expect(value).toMatch(/^#[A-Za-z0-9_-]+$/);
            }
            if (name === 'id') {
                expect(value).toMatch(/^[A-Za-z0-9_-]+$/);
            }
        }
    }
}

test.each(HOSTILE)('hostile text is text wherever it stands: %s', async text => {
    const string = text.replaceAll('"', '\\"');
    const { html, tree } = await render(contract(`
        version "${string}"
        glossary { "${string}" ("${string}"): """${text}""" }
        clause "${string}" as Un { fait: "${string}" liste: ["${string}"] """
            # ${text}

            ${text} et **${text}** et \`${text}\`

            | a | ${text} |
            |---|---|
            | b | ${text} |
            """ }
        party Tiers "${string}" as subcontractor { service: "${string}" }`).replace('Contrat de test', string));
    checkMarkup(html);
    expect(html).not.toMatch(/<(?:script|img|svg)/i);
    const page = renderPage(tree);
    expect(page.match(/<script/gi)).toBeNull();
    expect(page).toContain("default-src 'none'");
});

test('control characters and marks that turn the direction of text are gone', async () => {
    const { html, text } = await render(contract('clause "Un" { """Somme de \u202E000 01\u202C euros\u0000\u0007 \u200Fici\uFEFF.""" }'));
    expect(html + text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/);
    expect(text).toContain('Somme de 000 01 euros ici.');
});

test('the characters of placeholders cannot be written by an author', async () => {
    const { text } = await render(contract('clause "Un" { """Avant \uE0000\uE001 après {Client}.""" }'));
    expect(text).toContain('Avant 0 après Boulangeries Mercier.');
});

test('a link is printed with its address and leads nowhere', async () => {
    const { html } = await render(contract('clause "Un" { """Voir [le site](https://site.example/a?b=1&c=2).""" }'));
    expect(html).toContain('le site (https://site.example/a?b=1&amp;c=2)');
    expect(html).not.toContain('href="http');
});

test('large prose and a large table come out whole, in time', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `| ${index} | valeur |`).join('\n');
    const started = Date.now();
    const { html } = await render(contract(`clause "Un" { """\n| n | v |\n|---|---|\n${rows}\n""" } clause "Deux" { """${'mot '.repeat(100_000)}""" }`));
    expect(html).toContain('<td>1999</td>');
    expect(Date.now() - started).toBeLessThan(8000);
});

test('a file cut anywhere is rendered as far as it goes', async () => {
    const whole = `${contract(`precedence Principal > Sla
        glossary { "Incident" ("Incidents"): """Une panne de l'{Sla}.""" }
        clause sla "Niveaux" derogates from Sla.sla { response: { critical: 1 hour major: ? } hours: mon-fri 08:00-18:00 """
            | a | b |
            |---|---|
            {each response as ligne}
            | {ligne} | {if hours}oui{else}non{end} |
            {end}

            {response} **gras {Client.address}** fin
            """
            clause "Sous" { x: [1, { a: 2 % }, Client] } }
        clause penalties { rate: 2% of price.monthly-fee per hour }`)}
annex Sla "Annexe" of Principal by Prestataire { role Client as controller external "x.csv" clause sla { response: { critical: 2 hours } } }
amendment A of Principal { signed ? signatory Client ? amend sla { response: { minor: 1 day } } repeal penalties }`;
    for (let end = 0; end <= whole.length; end += 7) {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': whole.slice(0, end) });
        for (const dossier of workspace.shared.workspace.Dossiers.allDossiers()) {
            checkMarkup(renderBody(buildContractTree(dossier)));
        }
    }
});
