// The commands that are named in more than one place. A test compares them with the manifest.

export const commandIds = {
  checkWorkspace: 'clauselens.checkWorkspace',
  showClause: 'clauselens.showClause',
  restartServer: 'clauselens.restartServer',
  showOutput: 'clauselens.showOutput',
  /** VS Code's own: it opens the Problems panel. */
  showProblems: 'workbench.actions.view.problems',
} as const;
