import { useRolesStore } from '../role/useRolesStore.ts'

/** The name of a skill, course or role, for the sentences about what was done. */
export function useActNames() {
  const roles = useRolesStore()
  return (kind: 'skill' | 'course' | 'role', id: string): string => {
    if (kind === 'skill') return roles.skillName(id)
    return kind === 'course' ? (roles.courseOf(id)?.title ?? id) : roles.roleName(id)
  }
}
