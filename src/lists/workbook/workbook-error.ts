export type WorkbookObstacle = 'password' | 'old-format' | 'other-document' | 'broken' | 'too-large' | 'empty';

/** Why a file gives no list. */
export class WorkbookError extends Error {
  readonly obstacle: WorkbookObstacle;

  constructor(obstacle: WorkbookObstacle) {
    super(obstacle);
    this.name = 'WorkbookError';
    this.obstacle = obstacle;
  }
}
