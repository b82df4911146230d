/** The driver's phone app. */
export function App() {
  return <main>Peisong 配送</main>;
}
