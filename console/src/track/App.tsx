/** The customer's page of one delivery. */
export function App() {
  return <main>Peisong 配送</main>;
}
