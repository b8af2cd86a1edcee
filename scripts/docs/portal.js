// Commands get the origin they were read from, and a button that copies them.
const served = location.protocol.startsWith('http');

for (const code of document.querySelectorAll('code[data-origin]')) {
  if (served) code.textContent = code.textContent.replace(code.dataset.origin, location.origin);
  if (navigator.clipboard) code.before(copyButton(code));
}

function copyButton(code) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
  return button;
}
