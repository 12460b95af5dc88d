/** Two versions of a dossier as one marked tree. What is read for it never enters the workspace of the editor. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { URI } from 'langium';
import { uriOf, type Dossier, type Language, type MspSharedServices } from '@msp/language';
import { buildContractTree, redline, type ContractTree } from '@msp/render';
import { openVersions, samePair, versionsNamed, VersionError, type OpenVersion, type VersionSpec } from '@msp/versions';
import type { PreviewComparison, VersionName } from '../protocol.js';

/** How many comparisons are remembered: those of the previews that are open. */
const REMEMBERED = 4;

export class Comparisons {
    private readonly opened = new Map<string, Promise<readonly OpenVersion[]>>();
    private readonly trees = new WeakMap<Dossier, ContractTree>();

    constructor(private readonly shared: MspSharedServices) {}

    /** @throws {VersionError} when a version cannot be read, or holds no such contract */
    async tree(dossier: Dossier, { before, after }: PreviewComparison, language: Language): Promise<ContractTree> {
        const path = pathOf(dossier);
        const specs = await Promise.all([before, ...after ? [after] : []].map(version => specOf(version, path)));
        const [older, other] = await this.open(specs);
        const current: OpenVersion = { name: dossier.root.name, dossiers: [dossier], shared: this.shared, pathOf: uri => URI.parse(uri).fsPath };
        const [first, second] = samePair(older!, other ?? current, after ? undefined : sameName(older!, dossier));
        return redline(this.treeOf(first), other ? this.treeOf(second) : buildContractTree(second), {
            author: '', date: new Date().toISOString(), language,
            beforeName: before.label, afterName: after?.label ?? (language === 'fr' ? 'texte actuel' : 'current text')
        });
    }

    /** Of a version that is only read: its tree stays the same. */
    private treeOf(dossier: Dossier): ContractTree {
        const tree = this.trees.get(dossier) ?? buildContractTree(dossier);
        this.trees.set(dossier, tree);
        return tree;
    }

    private open(specs: readonly VersionSpec[]): Promise<readonly OpenVersion[]> {
        const key = JSON.stringify(specs.map(({ path, revision }) => [path, revision?.revision.id ?? stampOf(path)]));
        const opened = this.opened.get(key) ?? openVersions(specs);
        this.opened.delete(key);
        this.opened.set(key, opened);
        for (const oldest of [...this.opened.keys()].slice(0, -REMEMBERED)) {
            this.opened.delete(oldest);
        }
        // What failed may be mended.
        opened.catch(() => this.opened.delete(key));
        return opened;
    }
}

/** The contract of the same name, where the other version has several. */
function sameName({ dossiers }: OpenVersion, { root }: Dossier): string | undefined {
    return dossiers.length > 1 ? root.name : undefined;
}

/**
 * Where the contract of a dossier is.
 * @throws {VersionError} when it is in no file
 */
export function pathOf({ root }: Dossier): string {
    const uri = URI.parse(uriOf(root));
    if (uri.scheme !== 'file') {
        throw new VersionError({ fr: 'Enregistrez le contrat : seul un fichier peut être comparé.', en: 'Save the contract first: only a file can be compared.' });
    }
    return uri.fsPath;
}

async function specOf({ revision, path }: VersionName, contract: string): Promise<VersionSpec> {
    const [spec] = path !== undefined ? await versionsNamed(path, contract) : await versionsNamed(revision ?? 'HEAD', contract);
    return spec;
}

/** Changes when a contract file below a path does. */
function stampOf(path: string): string {
    const folder = statSync(path).isDirectory() ? path : dirname(path);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.msp')).sort()
        .map(name => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs}`).join('\n');
}
