document.querySelector('#app')?.append('Skillfolio')
