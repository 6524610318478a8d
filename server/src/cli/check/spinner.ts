// Progress for a person at a terminal; nothing anywhere else. Work that is over in a moment shows none.
import type { Io } from '../io.ts';

export interface ProgressLine {
  readonly update: (message: string, percentage: number) => void;
  readonly stop: () => void;
}

const patience = 300;
const silent: ProgressLine = { update: () => undefined, stop: () => undefined };

export function startSpinner(io: Io, isQuiet: boolean): ProgressLine {
  if (!io.isErrTerminal || isQuiet) return silent;
  const started = performance.now();
  let spinner:
    | { update(text: string): unknown; spin(): unknown; clear(): unknown; reset(): unknown }
    | undefined;
  let isLoading = false;
  let isOver = false;
  return {
    update(message, percentage) {
      if (isOver || performance.now() - started < patience) return;
      const text =
        percentage > 0
          ? `Checking: ${message} (${Math.round(percentage)} %)`
          : 'Checking: reading the project';
      if (spinner !== undefined) {
        // Analysis keeps the timers waiting, so the spinner is turned by hand.
        spinner.update(text);
        spinner.spin();
      } else if (!isLoading) {
        isLoading = true;
        void import('nanospinner').then(({ createSpinner }) => {
          if (!isOver) spinner = createSpinner(text, { stream: process.stderr }).start();
        });
      }
    },
    stop() {
      isOver = true;
      spinner?.clear();
      spinner?.reset();
    },
  };
}
