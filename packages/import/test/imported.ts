/** An import, and what the draft prints. */
import { TestWorkspace } from '@msp/language/testing';
import { buildContractTree, renderText, type ContractTree } from '@msp/render';
import { importDocx, type ImportOptions, type ImportResult, type ReportItem } from '../src/index.js';
import { docx, type Package } from './word.js';

export interface Imported extends ImportResult {
    readonly tree: ContractTree;
    /** The draft as a person reads it. */
    readonly print: string;
    /** The files one after the other. */
    readonly source: string;
    readonly syntaxErrors: readonly string[];
    items(kind: ReportItem['kind']): readonly ReportItem[];
}

export async function imported(source: Package | string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<Imported> {
    const bytes = source instanceof Uint8Array ? source : docx(typeof source === 'string' ? { body: source } : source);
    const result = importDocx(bytes, { name: 'Contrat', ...options });
    const workspace = await TestWorkspace.reuse(Object.fromEntries(result.files.map(file => [`/${file.path}`, file.text])));
    const tree = buildContractTree(workspace.dossier(`/${result.files[0]!.path}`));
    const syntaxErrors = result.files.flatMap(file => workspace.findings(`/${file.path}`)).filter(({ code }) => /^(?:syntax-error|unclosed-quotation|unterminated-text)$/.test(code));
    return {
        ...result, tree, print: renderText(tree), source: result.files.map(file => `// ${file.path}\n${file.text}`).join('\n'),
        syntaxErrors: syntaxErrors.map(finding => JSON.stringify(finding.message)), items: kind => result.report.items.filter(item => item.kind === kind)
    };
}

/** One space for every blank and one sign for both apostrophes, so that only words and signs count. */
export function flat(text: string): string {
    return text.replace(/[\s\u00A0\u202F]+/g, ' ').replaceAll('’', "'").trim();
}
