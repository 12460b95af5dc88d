import type { Member } from '../../../generated/ast.js';
import type { UsableLibrary } from '../../../model/workspace.js';

/** The libraries that declare a name, shipped ones first. */
export function librariesDeclaring(usable: readonly UsableLibrary[], is: (member: Member) => boolean, name: string): readonly UsableLibrary[] {
    return usable
        .filter(({ file }) => file.members.some(member => is(member) && 'name' in member && member.name === name))
        .sort((a, b) => Number(b.shipped) - Number(a.shipped));
}
