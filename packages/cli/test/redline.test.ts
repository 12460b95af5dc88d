import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BundledCli, type Result } from './bundle.js';

const CONTRACT = (days: number, extra = ''): string => `use "../maison/maison.msp"
contract C "Contrat de test" {
    language fr
    clause "Prix" as Prix { """Le prix est payé dans les ${days} jours de la facture.""" }${extra}
    clause maison { }
}
`;
const HOUSE = (words: string): string => `kind maison { fr "De la maison" wording fr """${words}""" }\n`;
const ANNEX = 'annex D "Annexe é" of C { language fr clause "Détail" { """Voir l\'{Prix}.""" } }\n';

let cli: BundledCli;
const repository = (): string => join(cli.folder, 'dépôt');

function git(...parameters: string[]): void {
    execFileSync('git', ['-c', 'user.name=Me Aubin', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', ...parameters], { cwd: repository(), stdio: 'ignore' });
}

function run(...parameters: string[]): Promise<Result> {
    return cli.run(['redline', ...parameters], { LC_ALL: 'fr_FR.UTF-8' }, repository());
}

beforeAll(async () => {
    cli = await BundledCli.create();
    cli.write({ 'dépôt/maison/maison.msp': HOUSE('Mots de la maison.'), 'dépôt/contrats/contrat.msp': CONTRACT(30), 'dépôt/contrats/annexes/annexe é.msp': ANNEX });
    git('init', '--initial-branch=main');
    git('config', 'user.name', 'Me Aubin');
    git('add', '.');
    git('commit', '-m', 'un');
    cli.write({ 'dépôt/contrats/contrat.msp': CONTRACT(45), 'dépôt/maison/maison.msp': HOUSE('Phrases de la maison.') });
    git('commit', '-a', '-m', 'deux');
    cli.write({
        'dépôt/contrats/contrat.msp': CONTRACT(60, '\n    clause "Fin" as Fin { """Le contrat prend fin au terme convenu."""}'),
        'dépôt/deux/un.msp': 'contract A "Premier" { language fr }\n', 'dépôt/deux/autre.msp': 'contract B "Second" { language fr }\n',
        'dépôt/deux/copie.msp': 'contract A "Premier bis" { language fr }\n'
    });
}, 60_000);
afterAll(() => cli.dispose());

describe('versions', () => {
    test('a revision against the disk, as a list', async () => {
        const { code, stdout, stderr } = await run('HEAD', 'contrats/contrat.msp', '--to', 'text');
        expect([code, stderr]).toEqual([0, '']);
        expect(stdout.replace(/[\u00A0\u202F]/g, ' ').replace(/\([0-9a-f]{7}\)/, '(…)')).toBe([
            'De « HEAD (…) » à « contrats/contrat.msp »',
            '1 remplacement, 1 ajout.',
            '', 'Article 1 – Prix', '  ~ « 45 » → « 60 »',
            '', 'Article 2 – Fin', '  + Article 2 – Fin', ''
        ].join('\n'));
    });

    test('two revisions of a folder, each with its own library', async () => {
        const { code, stdout } = await run('HEAD~1', 'HEAD', 'contrats', '--to', 'text');
        expect(code).toBe(0);
        expect(stdout).toContain('«\u00A030\u00A0» → «\u00A045\u00A0»');
        expect(stdout).toContain('«\u00A0Mots\u00A0» → «\u00A0Phrases\u00A0»');
    });

    test('a file of each revision by its own name', async () => {
        const { code, stdout } = await run('HEAD~1:contrats/contrat.msp', 'main:contrats/contrat.msp', '--to', 'text');
        expect(code).toBe(0);
        expect(stdout).toContain('«\u00A030\u00A0» → «\u00A045\u00A0»');
    });

    test('two files of one folder that are the same contract', async () => {
        const { code, stdout } = await run('deux/un.msp', 'deux/copie.msp', '--json');
        expect(code).toBe(0);
        expect(JSON.parse(stdout)).toMatchObject({ before: 'deux/un.msp', after: 'deux/copie.msp', author: 'Me Aubin', changes: [{ kind: 'inserted', after: 'bis' }] });
    });

    test('places of the list are paths of the version that has them', async () => {
        const { changes } = JSON.parse((await run('HEAD~1', 'HEAD', 'contrats', '--json')).stdout) as { changes: { source: { path: string; start: number; end: number } }[] };
        expect(changes[0]!.source.path).toBe(join(repository(), 'contrats', 'contrat.msp'));
    });
});

describe('mistakes', () => {
    test.each([
        [['HEAD', 'rien.msp'], "Il n'y a ni fichier ni dossier « rien.msp »."],
        [['HEAD', 'HEAD', 'rien.msp'], "Il n'y a pas de contrat « rien.msp » dans HEAD"],
        [['nulle-part', 'contrats'], "« nulle-part » n'est ni un fichier, ni un dossier, ni une révision"],
        [['--', '--upload-pack=x', 'contrats'], "« --upload-pack=x » n'est ni un fichier"],
        [['contrats', 'contrats/contrat.msp', 'deux'], 'dit déjà quel fichier comparer'],
        [['deux', 'deux'], 'contient plusieurs contrats ; dites lequel :\n  A  Premier'],
        [['HEAD', 'contrats', '--contract', 'Z'], "Il n'y a pas de contrat « Z »"],
        [['maison', 'contrats'], 'ne contient aucun contrat'],
        [['HEAD', 'contrats', '--document', 'Z'], "Il n'y a pas de document « Z »"]
    ])('%j', async (parameters, message) => {
        const { code, stdout, stderr } = await run(...parameters);
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr.replace(/[\u00A0\u202F]/g, ' ')).toContain(message);
    });

    test('outside any repository', async () => {
        const { code, stderr } = await cli.run(['redline', 'HEAD', '.', '--to', 'text'], { GIT_CEILING_DIRECTORIES: join(cli.folder, '..') });
        expect(code).toBe(2);
        expect(stderr).toContain('is in no git repository');
    });
});

describe('files', () => {
    test('HTML with marks; a file of somebody else is not replaced', async () => {
        const target = join(repository(), 'r.html');
        cli.write({ 'dépôt/r.html': 'à moi' });
        const refused = await run('HEAD', 'contrats', '--to', 'html', '-o', 'r.html');
        expect(refused.code).toBe(2);
        expect(readFileSync(target, 'utf8')).toBe('à moi');
        const { code, stdout, stderr } = await run('HEAD', 'contrats', '--to', 'html', '-o', 'r.html', '--force', '--author', 'Me Haddad', '--date', '2026-03-16');
        expect([code, stdout, stderr.trim()]).toEqual([0, 'r.html\n', '1\u00A0remplacement, 1\u00A0ajout.']);
        expect(readFileSync(target, 'utf8')).toMatch(/<del[^>]*>45<\/del>/);
        rmSync(target);
    });

    test('Word is what is written unless asked otherwise, under the title', async () => {
        const { code, stdout } = await run('HEAD', 'contrats');
        expect([code, stdout]).toEqual([0, 'Contrat de test - comparaison.docx\n']);
        expect(readFileSync(join(repository(), 'Contrat de test - comparaison.docx')).subarray(0, 2).toString()).toBe('PK');
    });
});
