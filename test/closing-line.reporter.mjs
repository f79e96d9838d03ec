/** Prints, alone on the last line, what a person and a machine want to know of a test run. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results;
    const broken = results.testResults.filter(({ testExecError }) => testExecError).length;
    process.on('exit', () => {
      process.stdout.write(
        `${numPassedTests} passed, ${numFailedTests + broken} failed, ${numPendingTests + numTodoTests} skipped\n`,
      );
    });
  }
}
