// What a wrapper logs is what its caller hands it, and there the kind of thing is known.
interface Climber {
  id: string;
  firstName: string;
  lastName: string;
}

interface Wall {
  hall: string;
  metres: number;
}

type Job = { kind: 'climber'; row: Climber } | { kind: 'wall'; row: Wall };

const log = {
  info(message: string, fields: Record<string, unknown> = {}) {
    console.info(message, fields);
  },
};

function note(fields: Record<string, unknown>): void {
  log.info('noted', fields);
}

export function push(job: Job): void {
  switch (job.kind) {
    case 'climber':
      log.info('climber', { ...job.row });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
      note({ row: job.row });
//    ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
      return;
    case 'wall':
      log.info('wall', { ...job.row });
      note({ row: job.row });
      return;
  }
}

export function pushed(job: Job): void {
  log.info('pushed', { ...job.row });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
  if (job.kind === 'wall') log.info('pushed', { job });
}
