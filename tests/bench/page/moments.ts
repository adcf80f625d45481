/** Moments in the life of a page, to wait for and to mark. */

export const task = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));
export const frame = (): Promise<void> => new Promise((resolve) => void requestAnimationFrame(() => resolve()));
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));
/** So that a task, and the thread it is on, can be found in the trace. */
export const mark = (): void => void performance.mark('bench');
/** After the next frame has been laid out and painted. */
export const painted = async (): Promise<void> => {
  await frame();
  await task();
};
/** Marks where a trace begins: what comes before is the tracing's own start. */
export const begin = async (): Promise<void> => {
  await pause(50);
  await painted();
  mark();
  await task();
};
