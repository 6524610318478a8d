// WorkOS is not among the pinned libraries: this much of its client stands in its documentation.
export interface UserManagement {
  createUser(user: { email: string; password?: string; firstName?: string; lastName?: string }): Promise<{ id: string }>;
  createMagicAuth(request: { email: string; ipAddress?: string; userAgent?: string }): Promise<{ id: string }>;
  sendInvitation(invitation: { email: string; organizationId?: string }): Promise<{ id: string }>;
  getUser(userId: string): Promise<{ id: string; email: string }>;
}

export class WorkOS {
  constructor(key?: string);
  readonly userManagement: UserManagement;
}
