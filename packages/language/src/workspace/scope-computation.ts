/** Names are looked up in the dossier, so there are no symbol tables of Langium's to fill. */
import { MultiMap, type AstNode, type AstNodeDescription, type LocalSymbols, type ScopeComputation } from 'langium';

export class MspScopeComputation implements ScopeComputation {
    async collectExportedSymbols(): Promise<AstNodeDescription[]> {
        return [];
    }

    async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>();
    }
}
