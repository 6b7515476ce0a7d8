/** Processor time this thread has used, in milliseconds: what else the machine does is not in it, unlike in a clock's time. */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
